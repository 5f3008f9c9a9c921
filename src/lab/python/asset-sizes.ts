/**
 * The sizes of the interpreters' files in bytes, decompressed: the whole of a progress bar, and how a file that
 * arrived in part is known. A test compares them with the installed packages.
 */
export const SIZES = {
  microPythonModule: 107_864,
  microPythonWasm: 433_743,
  pyodideModule: 17_931,
  pyodideProgram: 1_250_344,
  pyodideWasm: 9_598_218,
  pyodideLibrary: 2_545_637,
} as const;
