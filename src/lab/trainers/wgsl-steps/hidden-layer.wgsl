// relu(fc1(x)). An invocation makes a tile of four rows by eight units: it loads its rows once for all of them.

// #region hidden-layer
@compute @workgroup_size(lanes)
fn hiddenLayer(@builtin(global_invocation_id) id: vec3u) {
  let four = id.x;
  if (four >= fours) { return; }
  let x = rows[four].features;
  let end = min((id.y + 1) * tile, hidden);
  for (var unit = id.y * tile; unit < end; unit++) {
    let sum = parameters[2 * unit + 1] * x + parameters[2 * unit + 2].w;
    activations[unit * fours + four] = relu(sum);
  }
}
// #endregion hidden-layer
