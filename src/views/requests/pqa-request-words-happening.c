/* pqa-request-words-happening.c: what happened to a request, told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: no widget, no database.
 */
#include "requests/pqa-request-words.h"

#include "money/pqa-bill.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

static gboolean
is_withdrawn (const PqaRequestHappening *h)
{
  return g_strcmp0 (h->follow_up, "withdrawn") == 0;
}

static char *
describe_reopening (const PqaRequestHappening *h)
{
  if (h->follow_up == NULL)
    return g_strdup (_ ("Reopened"));
  if (h->person == NULL)
    return g_strdup (_ ("Reopened after the follow-up call"));
  /* Translators: the head of the department */
  return g_strdup_printf (_ ("Reopened after the follow-up call; brought before %s"), h->person);
}

static char *
describe_move (const PqaRequestHappening *h)
{
  PqaWaiting waiting;

  if (is_withdrawn (h))
    return g_strdup (_ ("Follow-up call taken back"));
  if (pqa_request_state_is_reopening (h->from, h->to))
    return describe_reopening (h);
  if (h->to == PQA_REQUEST_STATE_ASSIGNED && h->person != NULL)
    return g_strdup_printf (_ ("Assigned to %s"), h->person);
  if (h->waiting != NULL && pqa_waiting_from_code (h->waiting, &waiting, NULL))
    /* Translators: resident, parts, contractor, other */
    return g_strdup_printf (_ ("Waiting for: %s"), pqa_waiting_to_label (waiting));
  if (h->other_number != NULL)
    return g_strdup_printf (_ ("Void: duplicate of %s"), h->other_number);
  if (h->follow_up != NULL)
    return g_strdup (_ ("Closed: nobody was reached"));
  if (h->from == PQA_REQUEST_STATE_WAITING && h->to == PQA_REQUEST_STATE_IN_PROGRESS)
    return g_strdup (_ ("Work goes on"));
  return g_strdup (pqa_request_state_to_label (h->to));
}

/* The next step itself is the note. */
static char *
describe_stock_take (const PqaRequestHappening *happening)
{
  GString *text = g_string_new (_ ("Stock-take"));
  g_autofree char *day
      = happening->next_step_on != NULL ? pqa_date_format (happening->next_step_on) : NULL;

  if (happening->cause != NULL)
    g_string_append_printf (text, " · %s", happening->cause);
  if (day != NULL)
    /* Translators: the day of the next step */
    g_string_append_printf (text, _ (" · next step on %s"), day);
  return g_string_free (text, FALSE);
}

static char *
describe_repeat (const PqaRequestHappening *h)
{
  return g_str_equal (h->repeat, "yes")
             ? g_strdup_printf (_ ("Marked as a repeat of %s"), h->other_number)
             : g_strdup_printf (_ ("Marked as not a repeat of %s"), h->other_number);
}

static char *
describe_photo (const PqaRequestHappening *h)
{
  const char *text = g_str_equal (h->photo, "removed")    ? _ ("Photo “%s” taken out")
                     : g_str_equal (h->photo, "restored") ? _ ("Photo “%s” put back")
                                                          : _ ("Photo “%s” added");

  return g_strdup_printf (text, h->photo_name);
}

/**
 * pqa_request_words_happening:
 *
 * Returns: (transfer full): what happened, without time, actor and note
 */
char *
pqa_request_words_happening (const PqaRequestHappening *happening)
{
  const char *kind = happening->kind;

  if (happening->moved)
    return describe_move (happening);
  if (g_str_equal (kind, "registered") && happening->merged_home != NULL)
    /* Translators: a home that is now part of another */
    return g_strdup_printf (_ ("Registered for %s, which was merged into this home"),
                            happening->merged_home);
  if (happening->has_bill)
    return pqa_bill_describe (happening->quoted_cents, happening->charged_cents);
  if (g_str_equal (kind, "registered"))
    return g_strdup (pqa_request_state_to_label (PQA_REQUEST_STATE_REGISTERED));
  if (g_str_equal (kind, "assigned") && happening->person != NULL)
    return g_strdup_printf (_ ("Assigned to %s"), happening->person);
  if (g_str_equal (kind, "responded"))
    return g_strdup (_ ("Resident answered"));
  if (g_str_equal (kind, "arrived"))
    return g_strdup (_ ("On the spot"));
  if (happening->repeat != NULL && happening->other_number != NULL)
    return describe_repeat (happening);
  if (happening->photo != NULL && happening->photo_name != NULL)
    return describe_photo (happening);
  if (g_str_equal (kind, "edited"))
    return g_strdup (_ ("Edited"));
  if (g_str_equal (kind, "first_responder") && happening->person != NULL)
    return g_strdup_printf (_ ("First responder is now %s"), happening->person);
  if (g_str_equal (kind, "deadlines"))
    return g_strdup (_ ("Deadlines set anew"));
  if (g_str_equal (kind, "merged") && happening->other_number != NULL)
    return g_strdup_printf (_ ("%s was merged into this as a duplicate"), happening->other_number);
  if (happening->follow_up != NULL)
    return g_strdup (is_withdrawn (happening) ? _ ("Follow-up call taken back")
                                              : _ ("Follow-up call: nobody was reached"));
  if (g_str_equal (kind, "stock_take"))
    return describe_stock_take (happening);
  return g_strdup (_ ("Note"));
}

static const PqaRequestHappening *
find_happening (const PqaRequestDetail *request, gint64 id)
{
  for (guint i = 0; i < request->happenings->len; i++)
    {
      const PqaRequestHappening *happening = g_ptr_array_index (request->happenings, i);

      if (happening->id == id)
        return happening;
    }
  return NULL;
}

/**
 * pqa_request_words_time_change:
 * @change: that the time of something else that happened to @request was changed
 *
 * Returns: (transfer full) (nullable): which, from when to when; %NULL if it is no such change
 */
char *
pqa_request_words_time_change (const PqaRequestDetail *request,
                               const PqaRequestHappening *change,
                               GTimeZone *zone)
{
  const PqaRequestHappening *of
      = change->time_of != 0 ? find_happening (request, change->time_of) : NULL;
  g_autofree char *what = of != NULL ? pqa_request_words_happening (of) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (of == NULL)
    return NULL;
  from = pqa_local_time_format (zone, change->time_from);
  to = pqa_local_time_format (zone, change->time_to);
  /* Translators: what happened, and two instants */
  return g_strdup_printf (_ ("Time of “%1$s” changed from %2$s to %3$s"), what, from, to);
}
