/* pqa-deadline-explanation.h: why a request is due when it is, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-deadline.h"

G_BEGIN_DECLS

/**
 * PqaDeadlineExplanation:
 * @length: the time allowed: "24 working hours"
 * @start: when it began to run: "Fri 16:40"
 * @days: the days in between that are not as usual: "Sat–Sun closed", "Mon holiday"
 * @waits: what put it off: "waited 3 h for parts"
 * @due: when it is due: "Thu 11:40"
 *
 * All in the language of the screen.
 */
typedef struct
{
  char *length;
  char *start;
  char **days;
  char **waits;
  char *due;
} PqaDeadlineExplanation;

PqaDeadlineExplanation *pqa_deadline_explanation_new (const PqaDeadline *deadline,
                                                      const PqaPause *pauses,
                                                      gsize n_pauses,
                                                      gint64 now);
PqaDeadlineExplanation *pqa_deadline_explanation_new_limit (const PqaDeadline *deadline,
                                                            gint64 now);
void pqa_deadline_explanation_free (PqaDeadlineExplanation *self);
char *pqa_deadline_explanation_to_string (const PqaDeadlineExplanation *self, const char *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDeadlineExplanation, pqa_deadline_explanation_free)

G_END_DECLS
