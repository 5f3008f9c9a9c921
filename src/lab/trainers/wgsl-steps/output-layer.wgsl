// fc2(hidden). An invocation makes a tile of four rows by three classes: it loads each activation once.

// #region output-layer
@compute @workgroup_size(lanes)
fn outputLayer(@builtin(global_invocation_id) id: vec3u) {
  let four = id.x;
  if (four >= fours) { return; }
  let bias = parameters[0];
  var logits = mat4x4f(vec4f(bias.x), vec4f(bias.y), vec4f(bias.z), vec4f());
  for (var unit = 0u; unit < hidden; unit++) {
    let a = activations[unit * fours + four];
    let outgoing = parameters[2 * unit + 2];
    logits[0] += a * outgoing.x;
    logits[1] += a * outgoing.y;
    logits[2] += a * outgoing.z;
  }
  outputs[four] = logits;
}
// #endregion output-layer
