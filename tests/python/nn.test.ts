import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import functional from '../../src/lab/python/modules/functional.py?raw';
import iris from '../../src/lab/python/modules/iris.py?raw';
import nn from '../../src/lab/python/modules/nn.py?raw';
import { closeInterpreters, INTERPRETERS } from './nn/interpreters.ts';
import recorded from './nn/pytorch.json' with { type: 'json' };
import scenarios from './nn/scenarios.py?raw';

afterAll(closeInterpreters);

/** Largest difference between an output here and PyTorch's, which counts in float32. */
const TOLERANCE = 1e-5;

const TELL = `
import json, nn
names = {"nn": nn, "tensor": lambda rows: rows, "rows": lambda rows: rows, "__name__": "scenarios"}
exec(open("scenarios.py").read(), names)
print(json.dumps(names["told"]))
`;

const COMPUTE = `
import json, functional, iris, nn

class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 10)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(10, 3)

    def forward(self, x):
        return self.fc2(self.relu(self.fc1(x)))

def outputs(weights):
    x, y = iris.x_test, iris.y_test
    model = MLP()
    model.load_state_dict(weights)
    scores = model(x)
    probabilities = functional.softmax(scores)
    return {"fc1": model.fc1(x), "relu": nn.relu(model.fc1(x)), "scores": scores, "one_row": model(x[0]),
            "softmax": probabilities, "cross_entropy": functional.cross_entropy(scores, y),
            "cross_entropy_of_softmax": functional.cross_entropy(probabilities, y)}

print(json.dumps({"initial": outputs(iris.initial), "final": outputs(iris.final)}))
`;

const START = `
import nn
nn.manual_seed(7)
layer = nn.Linear(4, 1000)
numbers = [n for row in layer.weight for n in row] + list(layer.bias)
first = nn.Linear(4, 10)
nn.manual_seed(7)
nn.Linear(4, 1000)
again = nn.Linear(4, 10)
mean = 0.0
for n in numbers: mean += n / len(numbers)
print(min(numbers) >= -0.5, max(numbers) < 0.5, min(numbers) < -0.49, max(numbers) > 0.49, abs(mean) < 0.01)
print(first.weight == again.weight, first.bias[0])
`;

/** Every number in a nest of lists and records, in order. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Object.values(value as object).flatMap(numbersIn);
}

function differences(here: unknown, there: unknown): number[] {
  const expected = numbersIn(there);
  const actual = numbersIn(here);
  expect(actual).toHaveLength(expected.length);
  return actual.map((number, index) => Math.abs(number - (expected[index] ?? NaN)));
}

describe.each(INTERPRETERS)('the tiny nn in %s', (_name, run) => {
  it("tells every scenario's events in PyTorch's order and words", async () => {
    const told: unknown = JSON.parse(
      (await run(TELL, { 'nn.py': nn, 'scenarios.py': scenarios })).output,
    );
    expect(told).toEqual(recorded.events);
  });

  it("computes PyTorch's outputs of the iris network, before and after training", async () => {
    const modules = { 'nn.py': nn, 'functional.py': functional, 'iris.py': iris };
    const computed = JSON.parse((await run(COMPUTE, modules)).output) as typeof recorded.outputs;
    expect(Object.keys(computed.final).sort()).toEqual(Object.keys(recorded.outputs.final).sort());
    for (const when of ['initial', 'final'] as const) {
      for (const what of Object.keys(recorded.outputs[when]) as (keyof typeof computed.final)[]) {
        const largest = Math.max(
          ...differences(computed[when][what], recorded.outputs[when][what]),
        );
        expect(largest, `${when} ${what}`).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });

  it("begins a layer with numbers in PyTorch's bounds, the same for the same seed", async () => {
    expect((await run(START, { 'nn.py': nn })).output).toBe(
      'True True True True True\nTrue -0.30655147647485137\n',
    );
  });
});

describe('the numbers of iris.py', () => {
  it("are those of the project's reference", () => {
    const file = new URL('../conformance/reference/day34-float32.json', import.meta.url);
    const reference = JSON.parse(readFileSync(file, 'utf8')) as {
      init: Record<string, unknown>;
      final: Record<string, unknown>;
      data: { x_test: number[][]; y_test: number[] };
    };
    // What stands behind a name, up to the next blank line, is JSON, but for the commas at the ends.
    const literal = (name: string): unknown => {
      const [, text = ''] = new RegExp(`\\n${name} = (.*?)(?:\\n\\n|\\n$)`, 's').exec(iris) ?? [];
      return JSON.parse(text.replaceAll(/,(\s*[\]}])/g, '$1'));
    };
    const rounded = (value: unknown) => numbersIn(value).map(Math.fround);
    expect(rounded(literal('initial'))).toEqual(rounded(reference.init));
    expect(rounded(literal('final'))).toEqual(rounded(reference.final));
    const rows = literal('x_test') as number[][];
    const classes = literal('y_test') as number[];
    rows.forEach((row, index) => {
      const place = reference.data.x_test.findIndex(
        (other) => rounded(other).join() === rounded(row).join(),
      );
      expect(reference.data.y_test[place]).toBe(classes[index]);
    });
  });
});

describe('a module that a chapter shows', () => {
  it.each(Object.entries({ 'nn.py': nn, 'functional.py': functional, 'iris.py': iris }))(
    'fits into 76 columns: %s',
    (_name, text) => {
      expect(text.split('\n').filter((line) => line.length > 76)).toEqual([]);
    },
  );
});
