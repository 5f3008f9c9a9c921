// What both hand-written GPU trainers share: the network's numbers in memory, and the maths of four rows.
//
// Everything is a vec4f. Four rows are computed side by side, one in each lane, and are called a four. A hidden unit
// owns eight parameters: parameters[2 * unit + 1] holds its weights from the four features, parameters[2 * unit + 2]
// its weights to the three classes and, in w, its own bias. parameters[0] holds the three output biases; where their
// gradient is summed, the w that is left over sums the loss.

/// Hidden units.
override hidden: u32;

/// Column r of `features` is row r. Lane r of `wanted[c]` is 1 / (rows in the batch) if row r is of class c, else 0.
/// Where the batch ends within a four, the places that are left hold zeros and want no class.
struct Four {
  features: mat4x4f,
  wanted: mat3x4f,
}

// NaN < 0 is false, so NaN stays NaN. `max` may drop it, and a training that has diverged would look sound.
fn relu(x: vec4f) -> vec4f {
  return select(x, vec4f(), x < vec4f());
}

// #region cross-entropy
/// Cross-entropy with the softmax inside, of the logits in columns 0 to 2. In the result these columns hold its
/// gradient in each logit, and column 3 what each row adds to the mean loss.
fn crossEntropy(logits: mat4x4f, wanted: mat3x4f) -> mat4x4f {
  // The largest logit is taken off so that exp can't overflow.
  let largest = max(max(logits[0], logits[1]), logits[2]);
  let z = mat3x4f(logits[0] - largest, logits[1] - largest, logits[2] - largest);
  let e = mat3x4f(exp(z[0]), exp(z[1]), exp(z[2]));
  let total = e[0] + e[1] + e[2];

  // 1 / rows; the gradient in a logit is (probability - 1 if it is the label) / rows.
  let weight = wanted[0] + wanted[1] + wanted[2];
  return mat4x4f(
    e[0] * weight / total - wanted[0],
    e[1] * weight / total - wanted[1],
    e[2] * weight / total - wanted[2],
    log(total) * weight - wanted[0] * z[0] - wanted[1] * z[1] - wanted[2] * z[2],
  );
}
// #endregion cross-entropy
