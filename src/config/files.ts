import { address, oneOf, optionalText, secretText, text, whole } from './kinds.ts';

/** Files that people send, where they lie and what looks through them. */
export const files = {
  attachments: whole('ATTACHMENTS', 5, 0, 50, 'files', 'Files with one application or message.'),
  attachmentMb: whole('ATTACHMENT_MB', 5, 1, 100, 'MB', 'Largest attached file.'),
  attachmentsPersonDay: whole(
    'ATTACHMENTS_PERSON_DAY',
    100,
    1,
    100_000,
    'files',
    'Files one account can send in a day, refused ones counted as well.',
  ),
  filesAt: oneOf(
    'FILES_AT',
    ['disk', 's3'],
    'disk',
    'disk: files lie in DATA_DIR/files; s3: in S3_BUCKET. What was kept before a change stays where it is.',
  ),
  s3Endpoint: address('S3_ENDPOINT', ['https', 'http'], {
    meaning: 'Address of an S3-compatible store, without the bucket, like https://s3.ap-northeast-1.amazonaws.com.',
  }),
  s3Bucket: optionalText('S3_BUCKET', 'Bucket the files lie in; it must not be readable by the public.'),
  s3Region: text('S3_REGION', 'ap-northeast-1', 'Region the store signs for.'),
  s3KeyId: optionalText('S3_KEY_ID', 'Access key of the store.'),
  s3Secret: secretText('S3_SECRET', 'Secret of the access key.'),
  clamdAddress: address('CLAMD_ADDRESS', ['tcp', 'unix'], {
    meaning:
      'clamd that looks through every file before anyone can fetch it, like tcp://clamav.example:3310 or unix:///run/clamav/clamd.ctl. Without it files are handed on as "not scanned".',
  }),
  clamdSeconds: whole('CLAMD_SECONDS', 30, 1, 600, 's', 'A scan that takes longer is tried again.'),
  fileSweepHours: whole(
    'FILE_SWEEP_HOURS',
    24,
    1,
    720,
    'hours',
    'Bytes that belong to no record are erased after this long; longer than any request or backup takes.',
  ),
};
