import { Unsupported } from '../trainer.ts';

/** What a WebGL context tells of the GPU behind it. */
export interface WebglDevice {
  readonly vendor: string;
  readonly renderer: string;
  /** Whether the renderer is a program on the CPU that plays GPU. */
  readonly isSoftware: boolean;
}

/** What the programs that play GPU call themselves: Chrome's, Mesa's, Apple's and Windows's. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|apple software|microsoft basic render/i;

/** Opens WebGL 2 on a canvas that nobody sees. Throws `Unsupported` where the browser doesn't offer it. */
export function openContext(): WebGL2RenderingContext {
  if (typeof OffscreenCanvas === 'undefined') {
    throw new Unsupported('This browser offers no WebGL away from the page (no OffscreenCanvas).');
  }
  // Nothing is drawn to be looked at, so there is nothing to blend, smooth or keep.
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    powerPreference: 'high-performance',
  });
  if (!gl) {
    throw new Unsupported(
      'This browser offers no WebGL 2 here. Hardware acceleration may be off in its settings.',
    );
  }
  return gl;
}

/** Gives a context back; the browser keeps only a few at a time. */
export function closeContext(gl: WebGL2RenderingContext): void {
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Names the GPU behind a context, as far as the browser tells. */
export function describeContext(gl: WebGL2RenderingContext): WebglDevice {
  // Firefox tells by the standard names, and warns when the extension is asked for.
  const named = String(gl.getParameter(gl.RENDERER));
  const extension = named === 'WebKit WebGL' ? gl.getExtension('WEBGL_debug_renderer_info') : null;
  const vendor = String(gl.getParameter(extension?.UNMASKED_VENDOR_WEBGL ?? gl.VENDOR));
  const renderer = extension ? String(gl.getParameter(extension.UNMASKED_RENDERER_WEBGL)) : named;
  return { vendor, renderer, isSoftware: SOFTWARE.test(renderer) };
}

/** Names the GPU that WebGL would use, or null where there is no WebGL 2. */
export function describeWebgl(): WebglDevice | null {
  try {
    const gl = openContext();
    const device = describeContext(gl);
    closeContext(gl);
    return device;
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}
