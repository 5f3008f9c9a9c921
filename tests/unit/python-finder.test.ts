import { describe, expect, it } from 'vitest';
import { findPython, findPyTorch, type Machine } from '../../tools/python/find.mjs';

/** A machine with these programs, each with its modules. */
function machine(
  programs: Record<string, string[]>,
  options: { platform?: NodeJS.Platform; env?: NodeJS.ProcessEnv } = {},
): Machine {
  return {
    platform: options.platform ?? 'linux',
    env: { PATH: '/home/me/shims:/usr/bin', ...options.env },
    exists: (path) => path in programs,
    has: (python, module) =>
      ['json', ...(programs[python] ?? [])].includes(module) && python in programs,
  };
}

describe('the Python finder', () => {
  it('takes the first Python on PATH, python3 before python', () => {
    const programs = { '/home/me/shims/python': [], '/usr/bin/python3': [] };
    expect(findPython(machine(programs))).toBe('/usr/bin/python3');
    expect(findPython(machine({ '/home/me/shims/python': [] }))).toBe('/home/me/shims/python');
  });

  it('passes over a Python without PyTorch that stands before one that has it', () => {
    const programs = { '/home/me/shims/python3': [], '/usr/bin/python3': ['torch'] };
    expect(findPyTorch(machine(programs))).toBe('/usr/bin/python3');
    expect(findPython(machine(programs))).toBe('/home/me/shims/python3');
  });

  it('takes what PYTHON names, and no other in its place', () => {
    const programs = { '/usr/bin/python3': ['torch'], '/opt/python3.12': [] };
    const env = { PYTHON: '/opt/python3.12' };
    expect(findPython(machine(programs, { env }))).toBe('/opt/python3.12');
    expect(findPyTorch(machine(programs, { env }))).toBeNull();
    expect(findPython(machine(programs, { env: { PYTHON: '/nowhere' } }))).toBeNull();
  });

  it('knows how Windows writes its PATH and its programs', () => {
    const python = String.raw`C:\Python312\python.exe`;
    const env = { PATH: undefined, Path: String.raw`C:\Windows;C:\Python312` };
    expect(findPyTorch(machine({ [python]: ['torch'] }, { platform: 'win32', env }))).toBe(python);
  });

  it('says null where there is none, or none with PyTorch', () => {
    expect(findPython(machine({}))).toBeNull();
    expect(findPyTorch(machine({ '/usr/bin/python3': [] }))).toBeNull();
  });
});
