// optimizer.step(). An invocation sums the shares of one vec4f of the gradient and goes against it.

// #region update
@compute @workgroup_size(lanes)
fn update(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i > 2 * hidden) { return; }
  var gradient = vec4f();
  for (var share = 0u; share < shareCount; share++) {
    gradient += shares[share * (2 * hidden + 1) + i];
  }
  let updated = parameters[i] - learningRate * gradient;
  // Beside the output biases the loss is put, for the readback.
  parameters[i] = vec4f(updated.xyz, select(updated.w, gradient.w, i == 0));
}
// #endregion update
