// Load l, as far as it is told.
{sequence: l.sequence, recordedAt: l.recordedAt, cause: l.cause, file: l.file}
