import assert from 'node:assert/strict';
import { diagnosisReport } from '../../../../src/ui/connections/diagnosisReport';
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
    assert.match(report, /^\| ✓ \| TCP connection \| localhost:4222 answers\. \|$/m);
    assert.match(report, /^\| ✗ \| TLS handshake \| The certificate of CN=a\\\|b expired: renew \\\*it\\\*\. \|$/m);
  });

  it('says that a connection works', () => {
    assert.match(diagnosisReport(fakeProfile(), [], fakeL10n), /The connection works\./);
  });
});
