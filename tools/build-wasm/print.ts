import { wasmModule } from './wasm-module.ts';

/** `node print.ts PROGRAM.ts`: prints the module that an AssemblyScript program becomes. */
const [, , entry] = process.argv;
if (entry === undefined) throw new Error('Name the AssemblyScript file to compile.');
process.stdout.write((await wasmModule(entry)).code);
