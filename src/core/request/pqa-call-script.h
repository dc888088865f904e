/* pqa-call-script.h: what is said on the telephone, with names filled in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaCallLine:
 * @PQA_CALL_LINE_GREETING: before the questions
 * @PQA_CALL_LINE_THANKS: after them
 *
 * Between the two stand the questions, in the order of #PqaCallField.
 */
typedef enum
{
  PQA_CALL_LINE_GREETING,
  PQA_CALL_LINE_SCORE,
  PQA_CALL_LINE_SOLVED,
  PQA_CALL_LINE_MANNER,
  PQA_CALL_LINE_CHARGE,
  PQA_CALL_LINE_THANKS,
} PqaCallLine;

#define PQA_N_CALL_LINES (PQA_CALL_LINE_THANKS + 1)

/**
 * PqaCallNames:
 *
 * What the placeholders {office}, {caller}, {resident} and {number} stand for; each (nullable).
 */
typedef struct
{
  const char *office;
  const char *caller;
  const char *resident;
  const char *number;
} PqaCallNames;

const char *pqa_call_script_get_key (PqaCallLine line);
const char *pqa_call_script_get_preset (PqaCallLine line);
char *pqa_call_script_fill (const char *text, const PqaCallNames *names);

G_END_DECLS
