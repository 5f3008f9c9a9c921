// loss.backward(). Each gradient is a sum over the whole batch, and no launch can wait for its own other invocations:
// the batch is dealt into shares like a pack of cards, an invocation sums one share for one unit, and the next launch
// sums the shares. Neighbours in a workgroup read neighbouring fours.

// #region backward
@compute @workgroup_size(tile, tile)
fn backward(@builtin(global_invocation_id) id: vec3u) {
  let share = id.x;
  let unit = id.y;
  if (unit >= hidden) { return; }
  let outgoing = parameters[2 * unit + 2];
  var outputSum = vec4f();
  var incomingSum = vec4f();
  var outgoingSum = vec4f();
  for (var four = share; four < fours; four += shareCount) {
    let output = outputs[four];
    let a = activations[unit * fours + four];
    let reached = outgoing.x * output[0] + outgoing.y * output[1] + outgoing.z * output[2];
    // Where ReLU was silent nothing flows back, but for a NaN, which must spread.
    let d = select(reached, vec4f(), a == vec4f());
    incomingSum += rows[four].features * d;
    outgoingSum += vec4f((a * output).xyz, dot(d, vec4f(1)));
    outputSum += vec4f(1) * output;
  }
  let place = share * (2 * hidden + 1);
  if (unit == 0) { shares[place] = outputSum; }
  shares[place + 2 * unit + 1] = incomingSum;
  shares[place + 2 * unit + 2] = outgoingSum;
}
// #endregion backward
