import assert from 'node:assert/strict';
import { compareVersions, inRange } from '../../../../src/language/model/versions';
import { dialects } from '../../../../src/language/dialects/index';

describe('the dialects', () => {
  it('have ids of their own and say what they are', () => {
    assert.equal(new Set(dialects.map((dialect) => dialect.id)).size, dialects.length);
    for (const { label, languages, library } of dialects) {
      assert.ok(label !== '' && library !== '' && languages.length > 0);
    }
  });

  it('list their versions oldest first', () => {
    for (const { id, supportedVersions } of dialects) {
      assert.ok(supportedVersions.length > 0, id);
      assert.deepEqual(supportedVersions.toSorted(compareVersions), supportedVersions, id);
    }
  });

  it('have at most one default for an option in any version', () => {
    for (const { defaults, id, supportedVersions } of dialects) {
      for (const options of Object.values(defaults)) {
        for (const [key, versioned] of Object.entries(options)) {
          for (const version of supportedVersions) {
            const count = versioned.filter((each) => inRange(version, each)).length;
            assert.ok(count <= 1, `${id} ${key} in ${version}`);
          }
        }
      }
    }
  });

  it('cost nothing in a document that names none of them', () => {
    for (const dialect of dialects) {
      for (const languageId of dialect.languages) {
        const source = {
          uri: 'file:///a/settings.properties',
          languageId,
          text: 'import os\nacks = 1\nqueue: "kafka-ish"\n',
        };
        assert.equal(dialect.mayContain(source), false, dialect.id);
      }
    }
  });
});
