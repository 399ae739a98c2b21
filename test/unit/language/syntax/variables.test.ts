import assert from 'node:assert/strict';
import { readDockerfile } from '../../../../src/language/syntax/dockerfile';
import { readDotenv } from '../../../../src/language/syntax/dotenv';
import type { Variable } from '../../../../src/language/syntax/dotenv';

const pairs = (variables: readonly Variable[]) => variables.map(({ name, value }) => [name, value]);

const places = (text: string, variables: readonly Variable[]) =>
  variables.map(({ nameSpan, valueSpan }) => [
    text.slice(nameSpan.start, nameSpan.end),
    text.slice(valueSpan.start, valueSpan.end),
  ]);

describe('reading .env', () => {
  it('reads names and values with quotes, comments and export', () => {
    const text = '# A=0\nA=1\nexport B = two words # why\nC="a \\"b\\" #c"\nD=\'$x\'\nE=\nF=a#b\nnonsense\nG=${A}';
    assert.deepEqual(pairs(readDotenv(text)), [
      ['A', '1'],
      ['B', 'two words'],
      ['C', 'a "b" #c'],
      ['D', '$x'],
      ['E', ''],
      ['F', 'a#b'],
      ['G', '${A}'],
    ]);
  });

  it('reads values over several lines, and gives up on a quote that is not closed at the end of its line', () => {
    assert.deepEqual(pairs(readDotenv('A="1\n2"\nB="3\nC=4\n')), [
      ['A', '1\n2'],
      ['B', '"3'],
      ['C', '4'],
    ]);
  });

  it('places names, values and lines exactly', () => {
    const text = 'export export="x"\r\nB=1\r\n';
    assert.deepEqual(places(text, readDotenv(text)), [
      ['export', '"x"'],
      ['B', '1'],
    ]);
    assert.deepEqual(
      readDotenv(text).map(({ lineSpan }) => lineSpan && text.slice(lineSpan.start, lineSpan.end)),
      ['export export="x"\r\n', 'B=1\r\n'],
    );
  });
});

describe('reading a Dockerfile', () => {
  it('reads stages with the variables of each', () => {
    const text =
      'ARG V=4.1\nFROM --platform=linux/amd64 apache/kafka:4.1.0 AS broker\nENV A=1 B="two words" \\\n  # why\n\n  C=three\\ words\nENV D the whole rest\nFROM broker\nRUN echo ENV=1 \\\n  ENV E=1\nENV F=$V\n';
    const stages = readDockerfile(text);
    assert.deepEqual(
      stages.map(({ image, name }) => [image, name]),
      [
        ['apache/kafka:4.1.0', 'broker'],
        ['broker', undefined],
      ],
    );
    assert.deepEqual(
      stages.map(({ variables }) => pairs(variables)),
      [
        [
          ['A', '1'],
          ['B', 'two words'],
          ['C', 'three words'],
          ['D', 'the whole rest'],
        ],
        [['F', '$V']],
      ],
    );
    assert.deepEqual(places(text, stages[0]?.variables ?? []).at(1), ['B', '"two words"']);
  });

  it('bears what is not finished', () => {
    assert.deepEqual(pairs(readDockerfile('FROM x\nENV A=1 B="2 \\\n').flatMap((stage) => stage.variables)), [
      ['A', '1'],
      ['B', ''],
    ]);
    assert.deepEqual(readDockerfile('ENV A=1\nFROM'), [{ image: '', span: { start: 8, end: 12 }, variables: [] }]);
  });
});

describe('reading variables', () => {
  it('takes time that grows with the text', () => {
    for (const piece of ['A="', "A='\n", 'ENV A=1 \\\n', 'ENV "', 'FROM x\nENV A="\\', '# \\\n', 'A=\\\n\\\n']) {
      const text = `FROM x\n${piece.repeat(20_000)}`;
      readDotenv(text);
      readDockerfile(text);
    }
  });
});
