// Where a launch finds its numbers, and where it leaves them for the next.

/// Fours in the batch.
override fours: u32;
/// Invocations in a workgroup where each has a four to itself.
override lanes: u32;
/// Hidden units that are done together.
override tile: u32;
/// Parts that the batch is dealt into for the gradient.
override shareCount: u32;
override learningRate: f32;

@group(0) @binding(0) var<storage> rows: array<Four>;
@group(0) @binding(1) var<storage, read_write> parameters: array<vec4f>;
/// [unit][four]
@group(0) @binding(2) var<storage, read_write> activations: array<vec4f>;
/// [four]: the logits, and after the loss what crossEntropy makes of them.
@group(0) @binding(3) var<storage, read_write> outputs: array<mat4x4f>;
/// [share][parameter]: the gradient over each share of the batch.
@group(0) @binding(4) var<storage, read_write> shares: array<vec4f>;
