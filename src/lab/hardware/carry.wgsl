// Nothing but loads and stores: how fast does this GPU move bytes in its own memory?

/// A part of both buffers, in fours of numbers.
struct Part {
  first: u32,
  count: u32,
  /// How often it is gone through.
  turns: u32,
}

@group(0) @binding(0) var<uniform> part: Part;
@group(0) @binding(1) var<storage, read_write> origin: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> copied: array<vec4f>;

const LANES = 256;

@compute @workgroup_size(LANES)
fn carry(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) workgroups: vec3u) {
  for (var turn = 0u; turn < part.turns; turn++) {
    // What is added differs from turn to turn, or a compiler would see that the last one is enough.
    let add = vec4f(f32(turn));
    // Neighbouring lanes take neighbouring fours, so that a memory's whole bursts are used.
    for (var i = id.x; i < part.count; i += workgroups.x * LANES) {
      copied[part.first + i] = origin[part.first + i] + add;
    }
  }
}

/// Zeros that nobody wrote need not lie in memory at all.
@compute @workgroup_size(LANES)
fn fill(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) workgroups: vec3u) {
  for (var i = id.x; i < part.count; i += workgroups.x * LANES) {
    let at = part.first + i;
    origin[at] = vec4f(f32(at), f32(i), 1, 2);
    copied[at] = vec4f(3);
  }
}
