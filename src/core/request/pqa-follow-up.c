/* pqa-follow-up.c: what a call to the resident afterwards brought, and what follows from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of domain.md §3, "Follow-up".
 */
#include "request/pqa-follow-up.h"

#include "pqa-error.h"
#include "pqa-i18n.h"

static gboolean
is_score (int score)
{
  return score >= 0 && score <= 5;
}

/**
 * pqa_follow_up_check:
 *
 * Returns: FALSE with CONSTRAINT when an answer is not one that can be given
 */
gboolean
pqa_follow_up_check (const PqaFollowUp *self, GError **error)
{
  static const char *const answers[] = { "yes", "no", "none", NULL };

  if (!is_score (self->score) || !is_score (self->manner))
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("A score is a number from 1 to 5."));
  else if (self->charge_fair != NULL && !g_strv_contains (answers, self->charge_fair))
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("Whether the charge was fair is answered by yes, no or none."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
is_bad (const PqaFollowUp *self, const PqaFollowUpRules *rules)
{
  return !self->solved || (self->score != 0 && self->score <= rules->bad_score);
}

/**
 * pqa_follow_up_judge:
 * @attempt: which attempt of its round of work it is, from 1
 *
 * Returns: what becomes of the request
 */
PqaFollowUpOutcome
pqa_follow_up_judge (const PqaFollowUp *self, const PqaFollowUpRules *rules, gint64 attempt)
{
  if (self->reached)
    return is_bad (self, rules) ? PQA_FOLLOW_UP_BAD : PQA_FOLLOW_UP_GOOD;
  return attempt >= rules->attempts ? PQA_FOLLOW_UP_GIVEN_UP : PQA_FOLLOW_UP_SILENT;
}
