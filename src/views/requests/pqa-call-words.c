/* pqa-call-words.c: a follow-up call told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: no widget, no database.
 */
#include "requests/pqa-call-words.h"

#include "pqa-i18n.h"

/**
 * pqa_call_words_resident:
 *
 * Returns: who is to be called, "" if nobody is known by name
 */
const char *
pqa_call_words_resident (const PqaCall *call)
{
  const char *contact = call->request->fields->contact_name;

  if (*contact != '\0')
    return contact;
  return call->request->resident != NULL ? call->request->resident : "";
}

/**
 * pqa_call_words_line:
 * @caller: (nullable): who is calling
 *
 * Returns: (transfer full): what is to be said, with the names filled in
 */
char *
pqa_call_words_line (const PqaCall *call, PqaCallLine line, const char *caller)
{
  const char *resident = pqa_call_words_resident (call);
  const PqaCallNames names
      = { call->office, caller,
          /* Translators: how somebody is addressed whose name is not known */
          *resident != '\0' ? resident : _ ("Sir or Madam"), call->request->number };
  const char *own = call->script[line];

  return pqa_call_script_fill (*own != '\0' ? own : pqa_call_script_get_preset (line), &names);
}

/**
 * pqa_call_words_keys:
 *
 * Returns: (nullable): which keys answer the question
 */
const char *
pqa_call_words_keys (PqaCallField field)
{
  switch (field)
    {
    case PQA_CALL_SCORE:
      return _ ("Keys 1 to 5; 0 for no answer; N when nobody is reached");
    case PQA_CALL_SOLVED:
      return _ ("Keys Y for yes, N for no");
    case PQA_CALL_MANNER:
      return _ ("Keys 1 to 5; 0 for no answer");
    case PQA_CALL_CHARGE:
      return _ ("Keys Y for yes, N for no, 0 for no answer");
    case PQA_CALL_REMARK:
    default:
      return NULL;
    }
}

/**
 * pqa_call_words_attempt:
 *
 * Returns: (transfer full): which attempt it is, of how many
 */
char *
pqa_call_words_attempt (const PqaCall *call)
{
  /* Translators: a call: the second of three attempts at most */
  return g_strdup_printf (_ ("Attempt %1$d of %2$d"), call->attempt, (int)call->rules.attempts);
}

static char *
describe_bad (const PqaCall *call)
{
  if (call->head == NULL)
    return g_strdup (_ ("The request will be reopened. The handler's department has no head before"
                        " whom it could be brought."));
  /* Translators: the head of the department */
  return g_strdup_printf (_ ("The request will be reopened and brought before %s."), call->head);
}

static char *
describe_silence (const PqaCall *call)
{
  g_autofree char *attempt = pqa_call_words_attempt (call);

  /* Translators: which attempt it was */
  return g_strdup_printf (_ ("%s: to be called again on the next working day."), attempt);
}

static char *
describe_outcome (const PqaCall *call, PqaFollowUpOutcome outcome)
{
  switch (outcome)
    {
    case PQA_FOLLOW_UP_BAD:
      return describe_bad (call);
    case PQA_FOLLOW_UP_SILENT:
      return describe_silence (call);
    case PQA_FOLLOW_UP_GIVEN_UP:
      return g_strdup (_ ("The last attempt: the request will be closed as not reached."));
    case PQA_FOLLOW_UP_GOOD:
    default:
      return g_strdup (_ ("The request will be closed."));
    }
}

static const char *
get_class (PqaFollowUpOutcome outcome)
{
  switch (outcome)
    {
    case PQA_FOLLOW_UP_BAD:
      return "error";
    case PQA_FOLLOW_UP_SILENT:
    case PQA_FOLLOW_UP_GIVEN_UP:
      return "warning";
    case PQA_FOLLOW_UP_GOOD:
    default:
      return "success";
    }
}

static const char *
describe_missing (PqaCallEntry *entry)
{
  if (pqa_call_entry_find_missing (entry) == PQA_CALL_SCORE)
    return _ ("Begin with the score, or N when nobody is reached.");
  return _ ("Press Y if it is solved, N if it is not.");
}

/**
 * pqa_call_words_outcome:
 * @words: (out caller-allocates): to be cleared
 *
 * Says before saving what will become of the request.
 */
void
pqa_call_words_outcome (const PqaCall *call, PqaCallEntry *entry, PqaCallOutcomeWords *words)
{
  PqaFollowUp follow_up;
  PqaFollowUpOutcome outcome;

  *words = (PqaCallOutcomeWords){ 0 };
  if (!pqa_call_entry_is_complete (entry))
    {
      words->text = g_strdup (describe_missing (entry));
      return;
    }
  pqa_call_entry_get_follow_up (entry, &follow_up);
  outcome = pqa_follow_up_judge (&follow_up, &call->rules, call->attempt);
  words->text = describe_outcome (call, outcome);
  words->css_class = get_class (outcome);
}

void
pqa_call_outcome_words_clear (PqaCallOutcomeWords *self)
{
  g_clear_pointer (&self->text, g_free);
}

static char *
describe_saved_bad (const char *number, const char *head)
{
  if (head == NULL)
    return g_strdup_printf (_ ("Request %s was reopened; the department has no head"), number);
  /* Translators: a request's number, and the head of the department */
  return g_strdup_printf (_ ("Request %1$s was reopened and brought before %2$s"), number, head);
}

/**
 * pqa_call_words_saved:
 * @number: the request's
 * @head: (nullable): before whom a bad answer was brought
 * @own_work: whether the caller had done the work
 *
 * Returns: (transfer full): what the toast says
 */
char *
pqa_call_words_saved (const char *number,
                      PqaFollowUpOutcome outcome,
                      const char *head,
                      gboolean own_work)
{
  g_autofree char *text = NULL;

  switch (outcome)
    {
    case PQA_FOLLOW_UP_BAD:
      text = describe_saved_bad (number, head);
      break;
    case PQA_FOLLOW_UP_SILENT:
      text = g_strdup_printf (_ ("%s: nobody was reached; to be called again"), number);
      break;
    case PQA_FOLLOW_UP_GIVEN_UP:
      text = g_strdup_printf (_ ("Request %s was closed as not reached"), number);
      break;
    case PQA_FOLLOW_UP_GOOD:
    default:
      text = g_strdup_printf (_ ("Request %s was followed up and closed"), number);
      break;
    }
  if (!own_work)
    return g_steal_pointer (&text);
  /* Translators: what has been done; the caller had done the work that was asked about */
  return g_strdup_printf (_ ("%s (a call about your own work)"), text);
}

/**
 * pqa_call_words_progress:
 * @n_due: how many calls are still due today
 *
 * Returns: (transfer full): "7 of 23 called, 5 reached, average 4.6"
 */
char *
pqa_call_words_progress (const PqaCallProgress *progress, gint64 n_due)
{
  /* Translators: calls made, of all there were to make today; how many residents were reached */
  g_autofree char *calls
      = g_strdup_printf (_ ("%1$d of %2$d called, %3$d reached"), (int)progress->called,
                         (int)(progress->called + n_due), (int)progress->reached);
  gint64 tenths;

  if (progress->scored == 0)
    return g_steal_pointer (&calls);
  tenths = (progress->score_sum * 20 + progress->scored) / (2 * progress->scored);
  /* Translators: what was done so far; then the average score */
  return g_strdup_printf (_ ("%1$s, average %2$d.%3$d"), calls, (int)(tenths / 10),
                          (int)(tenths % 10));
}
