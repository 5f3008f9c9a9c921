import type { NameRule } from './rule.ts';

const OLDER = 'Older than our tables.';
const NOT_COVERED = 'A line that is not in our tables.';

/** Lines that the tables don't hold, with who made them and whether all of the line is older than the tables. */
const LINES: readonly { line: RegExp; vendor: string; isCpu: boolean; isOlder: boolean }[] = [
  { line: /^Pentium (?:II|III|4|M|D|Pro|MMX)$/i, vendor: 'Intel', isCpu: true, isOlder: true },
  { line: /^(?:Core ?2|Core Duo|Core i\d CPU)/i, vendor: 'Intel', isCpu: true, isOlder: true },
  { line: /^Xeon/i, vendor: 'Intel', isCpu: true, isOlder: true },
  { line: /^(?:Pentium|Celeron|Atom)/i, vendor: 'Intel', isCpu: true, isOlder: false },
  { line: /^(?:Phenom|Sempron|Opteron|Duron|K6)/i, vendor: 'AMD', isCpu: true, isOlder: true },
  { line: /^(?:Athlon|FX)/i, vendor: 'AMD', isCpu: true, isOlder: false },
  {
    line: /^(?:RIVA|GeForce2|GeForce3|GeForce4|GeForce FX|Quadro FX)/i,
    vendor: 'NVIDIA',
    isCpu: false,
    isOlder: true,
  },
  { line: /^Quadro/i, vendor: 'NVIDIA', isCpu: false, isOlder: false },
  { line: /^Rage/i, vendor: 'ATI', isCpu: false, isOlder: true },
  { line: /^Radeon (?:HD|R\d|X)/i, vendor: 'AMD', isCpu: false, isOlder: true },
  { line: /^Voodoo/i, vendor: '3dfx', isCpu: false, isOlder: true },
];

/** Names that are known to be names, and no more: `Intel Pentium II 300`, `RIVA TNT`, `Radeon HD 7970`. */
export const OTHER_LINES_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel|AMD|ATI|NVIDIA|3dfx) )?(?<line>Pentium (?:III|II|4|M|D|Pro|MMX)|Pentium(?: Gold| Silver| Dual-Core)?|Celeron|Atom|Core ?2 (?:Duo|Quad|Extreme)|Core Duo|Core i[357] CPU|Xeon(?: CPU)?(?= +[XELW]\d{4})|Phenom(?: II X\d)?|Sempron|Opteron|Duron|K6(?:-2|-III)?|Athlon(?: 64| II| XP| Gold| Silver| X\d)?|FX(?=-\d{4})|RIVA|GeForce(?:2|3|4)(?: MX| Ti)?|GeForce FX|Quadro FX|Quadro(?= K?\d)|Rage|Radeon (?:HD|R[579X]|X)(?=\W?\d)|Voodoo ?\d?)(?:[ -](?<number>(?:CPU )?[A-Z]{0,3} ?\d{2,5}[A-Z]{0,3}|TNT2?|128))?(?![\w])/dgi,
  read: ({ vendor, line = '', number }) => {
    const found = LINES.find((one) => one.line.test(line));
    // "Atom", "Rage" and "Celeron" alone are words.
    if (!found || (vendor === undefined && number === undefined)) return null;
    return {
      kind: found.isCpu ? 'cpu' : 'gpu',
      vendor: found.vendor,
      parts: [
        { group: 'vendor', what: 'vendor', meaning: `${vendor ?? found.vendor}, the maker` },
        { group: 'line', what: 'line', meaning: `a line of ${found.vendor}’s` },
        { group: 'number', what: 'number', meaning: null },
      ],
      unknown: ['Generation, architecture and all that the number says.'],
      remark: found.isOlder ? OLDER : NOT_COVERED,
    };
  },
};
