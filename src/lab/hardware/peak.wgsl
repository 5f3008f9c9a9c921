// Nothing but arithmetic: how fast can this GPU multiply and add?

struct Work {
  factor: f32,
  term: f32,
  turns: u32,
}

@group(0) @binding(0) var<storage> work: Work;
@group(0) @binding(1) var<storage, read_write> kept: array<vec4f>;
override lanes: u32;

// #region peak
@compute @workgroup_size(lanes)
fn peak(@builtin(global_invocation_id) id: vec3u) {
  let by = vec4f(work.factor);
  let add = vec4f(work.term);
  // Sixteen chains that need nothing of one another: while one step is under way, the next can begin.
  var a = vec4f(f32(id.x));
  var b = a + 1;
  var c = a + 2;
  var d = a + 3;
  for (var turn = 0u; turn < work.turns; turn++) {
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
    a = fma(a, by, add); b = fma(b, by, add); c = fma(c, by, add); d = fma(d, by, add);
  }
  // Kept, or a compiler would see that nobody wants to know.
  kept[id.x] = a + b + c + d;
}
// #endregion peak
