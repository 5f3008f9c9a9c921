// criterion(outputs, y), and its gradient in the logits, which it leaves in their place.

// #region loss
@compute @workgroup_size(lanes)
fn loss(@builtin(global_invocation_id) id: vec3u) {
  let four = id.x;
  if (four >= fours) { return; }
  outputs[four] = crossEntropy(outputs[four], rows[four].wanted);
}
// #endregion loss
