/* pqa-request-words.c: a request told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: no widget, no database.
 */
#include "requests/pqa-request-words.h"

#include <string.h>

#include "pqa-i18n.h"
#include "request/pqa-deadline-explanation.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

/* Characters of a text that a pane shows. */
#define MAX_SHOWN 2000
/* Characters of a line that a row of a list can show. */
#define MAX_LINE 300

/**
 * pqa_request_words_shorten:
 *
 * Nobody reads ten pages in a pane, and laying them out would take a while.
 *
 * Returns: (transfer full): @text, or its beginning and how long it is
 */
char *
pqa_request_words_shorten (const char *text)
{
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *beginning = NULL;

  if (length <= MAX_SHOWN)
    return g_strdup (text);
  beginning = g_utf8_substring (text, 0, MAX_SHOWN);
  return g_strdup_printf (ngettext ("%s… (%ld character in all)", "%s… (%ld characters in all)",
                                    (gulong)length),
                          beginning, length);
}

/**
 * pqa_request_words_first_line:
 * @text: (nullable)
 *
 * Returns: (transfer full): the first line with something in it, or as much of it as a row shows
 */
char *
pqa_request_words_first_line (const char *text)
{
  const char *line = text != NULL ? text : "";
  g_autofree char *whole = NULL;

  while (g_ascii_isspace (*line))
    line++;
  whole = g_strndup (line, strcspn (line, "\r\n"));
  if (g_utf8_strlen (whole, -1) > MAX_LINE)
    return g_utf8_substring (whole, 0, MAX_LINE);
  return g_strdup (g_strchomp (whole));
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * pqa_request_words_place:
 *
 * Returns: (transfer full): home, or else building, and the exact place
 */
char *
pqa_request_words_place (const char *home, const char *building, const char *place)
{
  GString *text = g_string_new (NULL);

  append_part (text, home != NULL && *home != '\0' ? home : building);
  append_part (text, place);
  return g_string_free (text, FALSE);
}

/**
 * pqa_request_words_category:
 * @upper: (nullable): the upper category
 * @category: (nullable): the category
 *
 * Returns: (transfer full): "Lifts › Lift stopped", or "" for none
 */
char *
pqa_request_words_category (const char *upper, const char *category)
{
  if (upper == NULL || category == NULL)
    return g_strdup (category != NULL ? category : "");
  return g_strdup_printf ("%s › %s", upper, category);
}

/**
 * pqa_request_words_due:
 * @due: when the next target is due
 *
 * Returns: (transfer full): "Respond: 25 min left"
 */
char *
pqa_request_words_due (gint64 due, PqaDeadlineTarget target, gint64 now)
{
  g_autofree char *left = pqa_remaining_format (due, now);

  /* Translators: what is due, and how it stands: "Respond: 25 min left" */
  return g_strdup_printf (_ ("%1$s: %2$s"), pqa_deadline_target_to_label (target), left);
}

/**
 * pqa_request_words_day:
 *
 * Returns: (transfer full): the time of day for today, else the date, for narrow columns
 */
char *
pqa_request_words_day (GTimeZone *zone, gint64 instant, gint64 now)
{
  g_autofree char *date = pqa_local_time_date (zone, instant);

  if (pqa_local_time_days (zone, instant) == pqa_local_time_days (zone, now))
    return pqa_local_time_format_clock (zone, instant);
  return pqa_date_format (date);
}

/**
 * pqa_request_words_time:
 *
 * Returns: (transfer full): the time of day alone for today, else with the date
 */
char *
pqa_request_words_time (GTimeZone *zone, gint64 instant, gint64 now)
{
  if (pqa_local_time_days (zone, instant) == pqa_local_time_days (zone, now))
    return pqa_local_time_format_clock (zone, instant);
  return pqa_local_time_format (zone, instant);
}

/* What was asked beside whether it is solved. */
static void
append_ratings (GString *text, const PqaRequestCall *call)
{
  /* Translators: a score out of five */
  g_autofree char *score = g_strdup_printf (_ ("score %d of 5"), call->score);
  /* Translators: a score out of five for how the staff behaved */
  g_autofree char *manner = g_strdup_printf (_ ("manner %d of 5"), call->manner);

  if (call->score > 0)
    append_part (text, score);
  if (call->manner > 0)
    append_part (text, manner);
  if (g_strcmp0 (call->charge_fair, "yes") == 0)
    append_part (text, _ ("charge fair"));
  if (g_strcmp0 (call->charge_fair, "no") == 0)
    append_part (text, _ ("charge not fair"));
}

/**
 * pqa_request_words_call:
 *
 * Returns: (transfer full): what a follow-up call brought
 */
char *
pqa_request_words_call (const PqaRequestCall *call)
{
  GString *text = g_string_new (NULL);

  if (!call->reached)
    append_part (text, _ ("Nobody was reached"));
  else
    append_part (text, call->solved ? _ ("Solved") : _ ("Not solved"));
  if (call->reached)
    append_ratings (text, call);
  if (call->own_work)
    append_part (text, _ ("own work"));
  if (call->withdrawn)
    append_part (text, _ ("taken back"));
  append_part (text, call->remark);
  return g_string_free (text, FALSE);
}

/**
 * pqa_request_words_brief:
 *
 * Returns: (transfer full): another request in a line
 */
char *
pqa_request_words_brief (const PqaRequestBrief *brief, GTimeZone *zone)
{
  g_autofree char *date = pqa_local_time_date (zone, brief->registered_at);
  g_autofree char *line = pqa_request_words_first_line (brief->description);
  g_autofree char *day = pqa_date_format (date);
  GString *text = g_string_new (NULL);

  append_part (text, day);
  append_part (text,
               brief->category != NULL ? brief->category : pqa_request_kind_to_label (brief->kind));
  append_part (text, line);
  append_part (text, pqa_request_state_to_label (brief->state));
  return g_string_free (text, FALSE);
}

/**
 * pqa_request_words_state_class:
 *
 * Returns: (nullable): the style class of a state's badge
 */
const char *
pqa_request_words_state_class (PqaRequestState state)
{
  switch (state)
    {
    case PQA_REQUEST_STATE_REGISTERED:
      return "info";
    case PQA_REQUEST_STATE_WAITING:
      return "soon";
    case PQA_REQUEST_STATE_COMPLETED:
    case PQA_REQUEST_STATE_FOLLOWED_UP:
      return "good";
    case PQA_REQUEST_STATE_CLOSED:
    case PQA_REQUEST_STATE_VOID:
      return "dim-label";
    case PQA_REQUEST_STATE_ASSIGNED:
    case PQA_REQUEST_STATE_IN_PROGRESS:
    default:
      return NULL;
    }
}

/**
 * pqa_request_words_status_class:
 *
 * Returns: (nullable): the style class of a deadline's status
 */
const char *
pqa_request_words_status_class (PqaDeadlineStatus status)
{
  switch (status)
    {
    case PQA_DEADLINE_BREACHED:
      return "error";
    case PQA_DEADLINE_AT_RISK:
      return "warning";
    case PQA_DEADLINE_MET:
      return "success";
    case PQA_DEADLINE_NONE:
    case PQA_DEADLINE_RUNNING:
    default:
      return NULL;
    }
}

/* Completion is put off while the request waits, so it has no fixed end then. */
static gboolean
is_paused (const PqaEpisode *episode, PqaDeadlineTarget target, PqaRequestState state)
{
  return target == PQA_DEADLINE_TARGET_COMPLETE && state == PQA_REQUEST_STATE_WAITING
         && episode->deadlines[target].reached == PQA_INSTANT_NONE
         && pqa_episode_find_next (episode, state) != &episode->deadlines[target];
}

static char *
explain (const PqaEpisode *episode, const PqaDeadline *deadline, gint64 now)
{
  gsize n_pauses = deadline->target == PQA_DEADLINE_TARGET_COMPLETE ? episode->pauses->len : 0;
  g_autoptr (PqaDeadlineExplanation) explanation = NULL;

  if (deadline->calendar == NULL || deadline->seconds == 0)
    return NULL;
  explanation
      = pqa_deadline_explanation_new (deadline, (PqaPause *)episode->pauses->data, n_pauses, now);
  return pqa_deadline_explanation_to_string (explanation, NULL);
}

/**
 * pqa_request_words_deadline:
 * @words: (out caller-allocates): to be cleared
 *
 * Returns: whether there is such a target
 */
gboolean
pqa_request_words_deadline (const PqaEpisode *episode,
                            PqaDeadlineTarget target,
                            PqaRequestState state,
                            gint64 now,
                            PqaDeadlineWords *words)
{
  const PqaDeadline *deadline = &episode->deadlines[target];

  *words = (PqaDeadlineWords){ .name = pqa_deadline_target_to_label (target) };
  if (deadline->due == PQA_INSTANT_NONE)
    return FALSE;
  if (is_paused (episode, target, state))
    words->status = g_strdup (_ ("Paused while waiting"));
  else
    {
      PqaDeadlineStatus status = pqa_deadline_get_status (deadline, now);

      words->status = pqa_deadline_format (deadline, now);
      words->css_class = pqa_request_words_status_class (status);
    }
  words->explanation = explain (episode, deadline, now);
  return TRUE;
}

void
pqa_deadline_words_clear (PqaDeadlineWords *self)
{
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->explanation, g_free);
}

static char *
describe_person (const PqaPersonLoad *person)
{
  g_autofree char *open
      = g_strdup_printf (ngettext ("%d open", "%d open", person->n_open), (int)person->n_open);
  g_autofree char *due = g_strdup_printf (
      ngettext ("%d due today", "%d due today", person->n_due), (int)person->n_due);

  /* Translators: a person, how many requests are open and due today: "Chen: 5 open, 2 due today" */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), person->name, open, due);
}

/**
 * pqa_request_words_load:
 *
 * Returns: (transfer full) (nullable): who may take it and what they have to do today, a line for
 *   each; %NULL if there is nobody
 */
char *
pqa_request_words_load (const PqaRequestSuggestion *suggestion)
{
  GString *text;

  if (suggestion->people == NULL || suggestion->people->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < suggestion->people->len; i++)
    {
      g_autofree char *line = describe_person (suggestion->people->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

/* The length alone for the follow-up, which has no due instant before completion. */
static char *
describe_limit (const PqaDeadline *deadline, gint64 now)
{
  g_autoptr (PqaDeadlineExplanation) explanation
      = pqa_deadline_explanation_new_limit (deadline, now);

  if (explanation == NULL)
    return NULL;
  if (deadline->target == PQA_DEADLINE_TARGET_FOLLOW_UP)
    /* Translators: what is due, and the time allowed */
    return g_strdup_printf (_ ("%1$s: %2$s after completion"),
                            pqa_deadline_target_to_label (deadline->target), explanation->length);
  /* Translators: what is due, the time allowed, and when that is */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), pqa_deadline_target_to_label (deadline->target),
                          explanation->length, explanation->due);
}

/**
 * pqa_request_words_limits:
 * @episode: one that has just been given its limits
 *
 * Returns: (transfer full): the deadlines it will have, a line for each target
 */
char *
pqa_request_words_limits (const PqaEpisode *episode, gint64 now)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      const PqaDeadline *deadline = &episode->deadlines[i];
      g_autofree char *line = deadline->calendar != NULL && deadline->seconds > 0
                                  ? describe_limit (deadline, now)
                                  : NULL;

      if (line == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }
  if (text->len == 0)
    g_string_append (text, _ ("No deadlines"));
  return g_string_free (text, FALSE);
}
