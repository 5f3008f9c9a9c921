/** What `input()` says. */
export const INPUT_SENTENCE =
  'there is no keyboard for a program here: write the value into the code, where input() stands';

/** Ways to the page and the network. They are taken away in earnest by `worker-scope.ts`; this says so kindly. */
const TO_THE_PAGE = [
  'js',
  'jsffi',
  'pyodide',
  'pyodide_js',
  '_pyodide',
  '_pyodide_core',
  'pyodide_http',
  'micropip',
  'pyscript',
];

/** What could reach the interpreter's insides. */
const TO_THE_INSIDES = ['ctypes', '_ctypes'];

const TO_THE_NETWORK = [
  'socket',
  '_socket',
  'ssl',
  'urllib',
  'http',
  'requests',
  'httpx',
  'aiohttp',
  'urllib3',
  'ftplib',
  'smtplib',
  'xmlrpc',
  'websockets',
];

const FOR_ARRAYS = ['numpy', 'pandas', 'scipy', 'sklearn', 'matplotlib'];
const FRAMEWORKS = ['torch', 'torchvision', 'tensorflow', 'keras', 'jax'];

/** Modules that a program may not even reach through Python's own library. */
export const HIDDEN_MODULES: readonly string[] = [...TO_THE_PAGE, ...TO_THE_INSIDES];

/** Why a module is not here, by its name: what Python's `ImportError` says. */
export function refusals(modules: Readonly<Record<string, string>>): Record<string, string> {
  const standIn =
    'nn.py' in modules
      ? 'write "import nn" for a small nn with the same names'
      : 'the cells about nn.Module have a small nn with the same names';
  const sentences: Record<string, string> = {};
  const say = (names: readonly string[], sentence: (name: string) => string): void => {
    for (const name of names) {
      // A module that the cell brings along is the cell's.
      if (!(`${name}.py` in modules)) sentences[name] = sentence(name);
    }
  };
  say(
    HIDDEN_MODULES,
    (name) => `a program here has no way to the page or the browser, so "${name}" is not here`,
  );
  say(
    TO_THE_NETWORK,
    (name) => `a program here has no way to the network, so "${name}" is not here`,
  );
  say(FRAMEWORKS, (name) => `${name} does not run in a browser; ${standIn}`);
  say(FOR_ARRAYS, (name) => `${name} is not in this page; lists of numbers take its place here`);
  return sentences;
}
