/**
 * Does work in which shaders are compiled. TensorFlow.js writes what the compiler had to say to the console alone;
 * where the work fails, the Error says it.
 */
export async function withCompilersWords(
  gl: WebGL2RenderingContext,
  work: () => Promise<void>,
): Promise<void> {
  const words: (string | null)[] = [];
  const read = gl.getShaderInfoLog.bind(gl);
  // TensorFlow.js asks for them only where a shader was refused.
  gl.getShaderInfoLog = (shader) => {
    const said = read(shader);
    words.push(said);
    return said;
  };
  try {
    await work();
  } catch (error) {
    if (words.length === 0) throw error;
    throw new Error(`The GPU's compiler refused a shader: ${words.join(' ')}`, { cause: error });
  } finally {
    gl.getShaderInfoLog = read;
  }
}
