/* pqa-error.h: the one error domain of the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PQA_ERROR (pqa_error_quark ())

/**
 * PqaError:
 * @PQA_ERROR_FAILED: something else went wrong
 * @PQA_ERROR_CONSTRAINT: the data break a rule; correct them and try again
 * @PQA_ERROR_NOT_FOUND: the named row or file is not there
 * @PQA_ERROR_CONFLICT: the row was changed by somebody else meanwhile
 * @PQA_ERROR_BUSY: another program holds the database; try again
 * @PQA_ERROR_FULL: the disk is full
 * @PQA_ERROR_CORRUPT: the file is damaged
 * @PQA_ERROR_READ_ONLY: the file or folder cannot be written
 * @PQA_ERROR_TOO_NEW: the database was written by a newer program
 * @PQA_ERROR_DENIED: the person's role does not allow it
 * @PQA_ERROR_CLOSED: the database has been closed
 * @PQA_ERROR_INVALID: the input cannot be understood
 * @PQA_ERROR_TOO_BIG: the input is over a limit that protects the program
 */
typedef enum
{
  PQA_ERROR_FAILED,
  PQA_ERROR_CONSTRAINT,
  PQA_ERROR_NOT_FOUND,
  PQA_ERROR_CONFLICT,
  PQA_ERROR_BUSY,
  PQA_ERROR_FULL,
  PQA_ERROR_CORRUPT,
  PQA_ERROR_READ_ONLY,
  PQA_ERROR_TOO_NEW,
  PQA_ERROR_DENIED,
  PQA_ERROR_CLOSED,
  PQA_ERROR_INVALID,
  PQA_ERROR_TOO_BIG,
} PqaError;

GQuark pqa_error_quark (void);

G_END_DECLS
