import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import { diagnosisReport, reportPath } from '../../../../src/ui/connections/diagnosisReport';
import { fakeProfile } from '../fakeDriver';
import { fakeL10n } from '../fakeL10n';

describe('diagnosisReport', () => {
  it('names the step that failed, and shows what the server said as it is', () => {
    const report = diagnosisReport(
      fakeProfile(),
      [
        { step: 'tcp', ok: true, detail: 'localhost:4222 answers.' },
        { step: 'tls', ok: false, detail: 'The certificate of CN=a|b expired:\nrenew *it*.' },
      ],
      fakeL10n,
    );
    assert.match(report, /fails at this step: \*\*TLS handshake\*\*/);
    assert.match(report, /^\| ✓ \| TCP\u00a0connection \| localhost:4222 answers\. \|$/m);
    assert.match(
      report,
      /^\| ✗ \| TLS\u00a0handshake \| The certificate of CN=a\\\|b expired: renew \\\*it\\\*\. \|$/m,
    );
  });

  it('has the name of the connection for a title, one that holds slashes too', () => {
    const path = reportPath({ ...fakeProfile(), id: 'p1' as ProfileId, name: 'a/b\\c' });
    assert.equal(path, '/tests/p1/a b c.md');
  });

  it('says that a connection works', () => {
    assert.match(diagnosisReport(fakeProfile(), [], fakeL10n), /The connection works\./);
  });
});
