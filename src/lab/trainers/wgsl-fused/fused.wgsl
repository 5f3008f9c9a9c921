// Many epochs in one launch of one workgroup: each invocation keeps four rows in its registers from the first epoch to
// the last, the parameters stay in workgroup memory, and a barrier stands where wgsl-steps has the end of a launch.

/// One for each four of the batch.
override invocations: u32;
/// Units whose gradients fit into workgroup memory side by side.
override unitsAtOnce: u32;
/// Gradients that an invocation shares at once: those of the output biases, and two for each unit.
override places = 2 * unitsAtOnce + 1;
override learningRate: f32;

struct Losses {
  /// Epochs trained since the upload.
  trained: u32,
  /// The loss of epoch e is at e % arrayLength.
  kept: array<f32>,
}

@group(0) @binding(0) var<storage> rows: array<Four>;
@group(0) @binding(1) var<storage, read_write> weights: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> losses: Losses;
@group(0) @binding(3) var<storage> epochs: u32;

var<workgroup> parameters: array<vec4f, 2 * hidden + 1>;
/// [invocation][place]: the gradient of each invocation's four.
var<workgroup> shares: array<vec4f, invocations * places>;

// #region train
@compute @workgroup_size(invocations)
fn train(@builtin(local_invocation_index) me: u32) {
  let x = rows[me].features;
  let wanted = rows[me].wanted;
  let trained = losses.trained;
  for (var i = me; i <= 2 * hidden; i += invocations) { parameters[i] = weights[i]; }
  workgroupBarrier();

  for (var epoch = 0u; epoch < epochs; epoch++) {
    let output = crossEntropy(logitsOf(x), wanted);
    shares[me * places] = vec4f(1) * output;

    for (var first = 0u; first < hidden; first += unitsAtOnce) {
      let units = min(unitsAtOnce, hidden - first);
      for (var i = 0u; i < units; i++) { shareGradient(first + i, me * places + 2 * i, x, output); }
      workgroupBarrier();
      // The output biases, in place 0, are done with the first units.
      for (var i = me + min(first, 1); i <= 2 * units; i += invocations) {
        var gradient = vec4f();
        for (var other = 0u; other < invocations; other++) { gradient += shares[other * places + i]; }
        parameters[2 * first + i] -= learningRate * gradient;
        if (first + i == 0) { losses.kept[(trained + epoch) % arrayLength(&losses.kept)] = gradient.w; }
      }
      workgroupBarrier();
    }
  }

  for (var i = me; i <= 2 * hidden; i += invocations) { weights[i] = parameters[i]; }
  if (me == 0) { losses.trained = trained + epochs; }
}
// #endregion train

fn activationOf(unit: u32, x: mat4x4f) -> vec4f {
  return relu(parameters[2 * unit + 1] * x + parameters[2 * unit + 2].w);
}

fn logitsOf(x: mat4x4f) -> mat4x4f {
  let bias = parameters[0];
  var logits = mat4x4f(vec4f(bias.x), vec4f(bias.y), vec4f(bias.z), vec4f());
  for (var unit = 0u; unit < hidden; unit++) {
    let a = activationOf(unit, x);
    let outgoing = parameters[2 * unit + 2];
    logits[0] += a * outgoing.x;
    logits[1] += a * outgoing.y;
    logits[2] += a * outgoing.z;
  }
  return logits;
}

// The activation is computed anew: an invocation has no room to keep those of all units since logitsOf.
fn shareGradient(unit: u32, place: u32, x: mat4x4f, output: mat4x4f) {
  let a = activationOf(unit, x);
  let outgoing = parameters[2 * unit + 2];
  let reached = outgoing.x * output[0] + outgoing.y * output[1] + outgoing.z * output[2];
  // Where ReLU was silent nothing flows back, but for a NaN, which must spread.
  let d = select(reached, vec4f(), a == vec4f());
  shares[place + 1] = x * d;
  shares[place + 2] = vec4f((a * output).xyz, dot(d, vec4f(1)));
}
