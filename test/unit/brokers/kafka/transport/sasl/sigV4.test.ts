import assert from 'node:assert/strict';
import { presign } from '../../../../../../src/brokers/kafka/transport/sasl/sigV4';
import { awsSignature } from './awsSignature';

/**
 * The example of “Authenticating Requests: Using Query Parameters” in the documentation of Amazon S3, which gives every
 * step and this result; the key is the documentation's.
 */
const documented = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  signature: 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
};
const host = 'examplebucket.s3.amazonaws.com';

describe('AWS Signature Version 4', () => {
  it('signs the documented example as documented', () => {
    const signed = presign(
      {
        method: 'GET',
        host,
        path: '/test.txt',
        parameters: {},
        region: 'us-east-1',
        service: 's3',
        expiresInSeconds: 86_400,
        payloadHash: 'UNSIGNED-PAYLOAD',
        at: new Date('2013-05-24T00:00:00Z'),
      },
      documented,
    );
    assert.equal(signed['X-Amz-Signature'], documented.signature);
    assert.equal(signed['X-Amz-Credential'], 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request');
  });

  it('is found by the check of these tests too', () => {
    const query =
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host';
    const parts = { host, path: '/test.txt', query, payload: 'UNSIGNED-PAYLOAD', time: '20130524T000000Z' };
    const signature = awsSignature(documented.secretAccessKey, { ...parts, region: 'us-east-1', service: 's3' });
    assert.equal(signature, documented.signature);
  });
});
