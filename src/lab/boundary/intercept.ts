type Method = (...parameters: never[]) => unknown;

/** The names of an object's methods. */
export type MethodOf<T> = { [K in keyof T]: T[K] extends Method ? K : never }[keyof T] & string;

type As<T> = T extends Method ? T : never;

/**
 * Puts `handle` before one method of one object, or of all that share a prototype. It is called on the same object,
 * with what goes on with the call and the call's parameters. The object stays what it was, so that the browser still
 * takes it for its own, as it would not take a `Proxy`.
 *
 * Returns what puts the method back as it was.
 */
export function intercept<T extends object, K extends MethodOf<T>>(
  target: T,
  method: K,
  handle: (
    this: T,
    proceed: (...parameters: Parameters<As<T[K]>>) => ReturnType<As<T[K]>>,
    ...parameters: Parameters<As<T[K]>>
  ) => unknown,
): () => void {
  const original = target[method] as Method;
  const own = Object.getOwnPropertyDescriptor(target, method);
  Object.defineProperty(target, method, {
    configurable: true,
    writable: true,
    value(this: T, ...parameters: Parameters<As<T[K]>>) {
      const proceed = (...chosen: Parameters<As<T[K]>>) =>
        Reflect.apply(original, this, chosen) as ReturnType<As<T[K]>>;
      return handle.call(this, proceed, ...parameters);
    },
  });
  return () => {
    if (own) Object.defineProperty(target, method, own);
    else Reflect.deleteProperty(target, method);
  };
}
