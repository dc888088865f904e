/* test-request-moves-property.c: no order of steps breaks what must always hold of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Thousands of steps are tried by anybody at any time, sensible or not. Whatever is refused is
 * refused with DENIED or CONSTRAINT; after whatever is not, everything below holds.
 */
#include "request/pqa-episode.h"
#include "test-request-support.h"
#include "time/pqa-local-time.h"

#define SEED 20231115
#define N_STEPS 6000
#define MAX_REQUESTS 60

/* Each counts what is wrong with request ?1. */
static const struct
{
  const char *name;
  const char *sql;
} INVARIANTS[] = {
  { "pauses never overlap",
    "SELECT count (*) FROM request_pause a JOIN request_pause b"
    " ON b.episode_id = a.episode_id AND b.id > a.id JOIN episode e ON e.id = a.episode_id"
    " WHERE e.request_id = ?1 AND (a.to_at IS NULL OR b.from_at < a.to_at)" },
  { "a request waits exactly while a pause is open",
    "SELECT count (*) FROM request r WHERE r.id = ?1 AND (r.state = 'waiting') <> (1 = ("
    "SELECT count (*) FROM request_pause p JOIN episode e ON e.id = p.episode_id"
    " WHERE e.request_id = r.id AND e.number = r.episode_number AND p.to_at IS NULL))" },
  { "an open request has an owner",
    "SELECT count (*) FROM request WHERE id = ?1"
    " AND state IN ('registered', 'assigned', 'in_progress', 'waiting')"
    " AND ifnull (handler_id, first_responder_id) IS NULL" },
  { "moves follow each other in time",
    "SELECT count (*) FROM (SELECT occurred_at AS at, lag (occurred_at) OVER (ORDER BY event_id)"
    " AS before FROM request_event_time WHERE request_id = ?1 AND to_state IS NOT NULL)"
    " WHERE at < before" },
  { "each move goes on from where the one before it ended",
    "SELECT count (*) FROM (SELECT from_state, lag (to_state) OVER (ORDER BY id) AS before"
    " FROM request_event WHERE request_id = ?1 AND to_state IS NOT NULL)"
    " WHERE from_state IS NOT before" },
  { "the state is that of the last move",
    "SELECT count (*) FROM request r WHERE r.id = ?1 AND r.state IS NOT (SELECT to_state"
    " FROM request_event WHERE request_id = ?1 AND to_state IS NOT NULL ORDER BY id DESC LIMIT 1)" },
  { "nothing occurred after it was recorded or before the request came in",
    "SELECT count (*) FROM request_event_time t JOIN request_event v ON v.id = t.event_id"
    " JOIN request r ON r.id = v.request_id WHERE r.id = ?1 AND (v.occurred_at > v.recorded_at"
    " OR t.occurred_at < r.registered_at)" },
  { "the request came in when its registration says",
    "SELECT count (*) FROM request r JOIN request_event v ON v.request_id = r.id"
    " AND v.kind = 'registered' JOIN request_event_time t ON t.event_id = v.id"
    " JOIN episode e ON e.request_id = r.id AND e.number = 1"
    " WHERE r.id = ?1 AND (t.occurred_at <> r.registered_at OR e.opened_at <> r.registered_at)" },
  { "an episode is completed when its move says",
    "SELECT count (*) FROM episode e WHERE e.request_id = ?1 AND e.completed_at IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM request_event_time t JOIN request_event v ON v.id = t.event_id"
    " WHERE v.request_id = ?1 AND v.episode_number = e.number AND t.occurred_at = e.completed_at"
    " AND t.to_state IN ('completed', 'closed'))" },
  { "an episode is completed exactly when its request is not open any more",
    "SELECT count (*) FROM request r JOIN episode e"
    " ON e.request_id = r.id AND e.number = r.episode_number WHERE r.id = ?1"
    " AND (e.completed_at IS NULL) <> (r.state IN ('registered', 'assigned', 'in_progress',"
    " 'waiting', 'void'))" },
  { "episodes follow each other without a gap",
    "SELECT count (*) FROM episode e LEFT JOIN episode n"
    " ON n.request_id = e.request_id AND n.number = e.number + 1 WHERE e.request_id = ?1"
    " AND (e.reopened_at IS NOT n.opened_at OR e.reopened_at < e.completed_at)" },
  { "nothing is reached before its episode began",
    "SELECT count (*) FROM episode WHERE request_id = ?1 AND min (ifnull (responded_at, opened_at),"
    " ifnull (arrived_at, opened_at), ifnull (completed_at, opened_at),"
    " ifnull (followed_up_at, opened_at)) < opened_at" },
  { "nobody is called more than three times",
    "SELECT count (*) FROM (SELECT count (*) AS n FROM follow_up WHERE request_id = ?1"
    " AND withdrawn_at IS NULL GROUP BY episode_id) WHERE n > 3" },
  { "whoever was reached has been followed up",
    "SELECT count (*) FROM follow_up f JOIN episode e ON e.id = f.episode_id WHERE f.request_id = ?1"
    " AND f.withdrawn_at IS NULL AND f.reached = 1 AND e.followed_up_at IS NOT f.occurred_at" },
  { "a repeat is of an earlier one",
    "SELECT count (*) FROM request r JOIN request o ON o.id = r.repeat_of_id"
    " WHERE r.id = ?1 AND (o.registered_at, o.id) >= (r.registered_at, r.id)" },
  { "a duplicate is of one that counts",
    "SELECT count (*) FROM request r JOIN request o ON o.id = r.duplicate_of_id"
    " WHERE r.id = ?1 AND o.void_reason = 'duplicate' AND o.duplicate_of_id = r.id" },
};

typedef struct
{
  TestOffice *office;
  GRand *random;
  gint64 now;
  gint64 ids[MAX_REQUESTS];
  guint n_requests;
  GHashTable *breached; /* "request episode target" */
  guint n_done;
  guint n_denied;
  guint n_refused;
} Trial;

typedef gboolean (*Command) (
    Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error);

static int
draw (Trial *trial, int below)
{
  return g_rand_int_range (trial->random, 0, below);
}

static gint64
draw_person (Trial *trial)
{
  return 1 + draw (trial, 5);
}

static gint64
draw_request (Trial *trial)
{
  return trial->ids[draw (trial, trial->n_requests)];
}

static PqaRequestFields *
draw_fields (Trial *trial)
{
  static const char *const categories[] = { "pipe_leak", "door_window", "lift_trapped" };
  static const char *const places[] = { "", "车库", "大堂" };
  PqaRequestFields *fields = request_office_repair ();

  fields->kind = draw (trial, pqa_request_kind_count ());
  fields->severity = draw (trial, pqa_severity_count ());
  fields->home_id = draw (trial, 3);
  fields->resident_id = 0;
  fields->zone_id = 1;
  fields->category_id = request_office_category (trial->office, categories[draw (trial, 3)]);
  pqa_request_fields_set_text (&fields->place, places[draw (trial, 3)]);
  return fields;
}

static gboolean
do_register (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_autoptr (PqaRequestFields) fields = draw_fields (trial);
  PqaRegistration registration = { .fields = fields,
                                   .occurred_at = step->occurred_at,
                                   .handler_id = draw (trial, 2) ? draw_person (trial) : 0 };
  gint64 id;

  if (trial->n_requests == MAX_REQUESTS)
    return TRUE;
  if (!pqa_request_store_register (connection, &registration, &id, error))
    return FALSE;
  trial->ids[trial->n_requests++] = id;
  return TRUE;
}

static gboolean
do_edit (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_autoptr (PqaRequestFields) fields = draw_fields (trial);

  return pqa_request_store_edit (connection, step, fields, error);
}

static gboolean
do_assign (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_assign (connection, step, draw_person (trial), 0, error);
}

static gboolean
do_respond (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_respond (connection, step, error);
}

static gboolean
do_arrive (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_arrive (connection, step, error);
}

static gboolean
do_start (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_start (connection, step, error);
}

static gboolean
do_wait (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_wait (connection, step, draw (trial, pqa_waiting_count ()), error);
}

static gboolean
do_resume (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_resume (connection, step, error);
}

static gboolean
do_complete (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_complete (connection, step, draw (trial, 2) ? draw_person (trial) : 0,
                                     error);
}

static gboolean
do_follow_up (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  PqaFollowUp call = { .reached = draw (trial, 2),
                       .score = draw (trial, 7),
                       .solved = draw (trial, 3) != 0,
                       .close = draw (trial, 2) };

  return pqa_request_store_follow_up (connection, step, &call, error);
}

static gboolean
do_withdraw (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_withdraw_call (connection, step, error);
}

static gboolean
do_close (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_close (connection, step, error);
}

static gboolean
do_reopen (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_reopen (connection, step, error);
}

static gboolean
do_void (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  PqaVoid reason = draw (trial, pqa_void_count ());

  if (draw (trial, 4) != 0)
    return TRUE;
  return pqa_request_store_void (connection, step, reason, draw_request (trial), error);
}

static gboolean
do_take_back (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_take_back (connection, step, error);
}

static gboolean
do_note (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_add_note (connection, step, error);
}

static gboolean
do_first_responder (Trial *trial,
                    PqaConnection *connection,
                    const PqaRequestStep *step,
                    GError **error)
{
  return pqa_request_store_change_first_responder (connection, step, draw_person (trial), error);
}

static gboolean
do_apply_policy (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_apply_policy (connection, step, error);
}

static gboolean
do_mark_repeat (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return pqa_request_store_mark_repeat (connection, step, draw_request (trial), error);
}

static gboolean
do_unmark_repeat (Trial *trial,
                  PqaConnection *connection,
                  const PqaRequestStep *step,
                  GError **error)
{
  return pqa_request_store_unmark_repeat (connection, step, error);
}

static gboolean
do_change_time (Trial *trial, PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  gint64 n = request_office_read (
      trial->office, "SELECT count (*) FROM request_event WHERE request_id = ?1", step->request_id);
  g_autofree char *sql
      = g_strdup_printf ("SELECT id FROM request_event WHERE request_id = ?1 LIMIT 1 OFFSET %d",
                         draw (trial, (int) n));
  gint64 event_id = request_office_read (trial->office, sql, step->request_id);
  gint64 at = request_office_read (
      trial->office, "SELECT occurred_at FROM request_event_time WHERE event_id = ?1", event_id);

  return pqa_request_store_change_time (connection, step, event_id,
                                        at + (draw (trial, 2) ? 1 : -1) * draw (trial, 20000),
                                        error);
}

static const Command COMMANDS[] = {
  do_change_time, do_register, do_edit,     do_assign,          do_respond,      do_arrive,      do_start,
  do_start,    do_wait,     do_resume,          do_complete,     do_complete,    do_follow_up,
  do_close,    do_reopen,   do_void,            do_take_back,    do_note,        do_withdraw,
  do_assign,   do_follow_up, do_first_responder, do_apply_policy, do_mark_repeat, do_unmark_repeat,
};

/* Most steps are recorded when they happen, some later, some claim to be to come. */
static gint64
draw_time (Trial *trial)
{
  switch (draw (trial, 8))
    {
    case 0:
      return trial->now - draw (trial, 7200);
    case 1:
      return trial->now - draw (trial, 3 * 86400);
    case 2:
      return trial->now + 1 + draw (trial, 3600);
    default:
      return 0;
    }
}

static void
pass_time (Trial *trial)
{
  static const int longest[] = { 60, 600, 7200, 40000 };

  trial->now += draw (trial, longest[draw (trial, G_N_ELEMENTS (longest))]);
  request_office_set_time (trial->office, trial->now);
}

/* What led there. */
static char *
tell (Trial *trial, gint64 id)
{
  return request_office_read_text (
      trial->office,
      "SELECT group_concat (kind || ' ' || ifnull (to_state, '') || ' ' || occurred_at || ' '"
      " || ifnull (detail, ''), char (10)) FROM request_event WHERE request_id = ?1",
      id);
}

static void
check_sql (Trial *trial, gint64 id, guint step)
{
  for (guint i = 0; i < G_N_ELEMENTS (INVARIANTS); i++)
    {
      gint64 n_wrong = request_office_read (trial->office, INVARIANTS[i].sql, id);

      g_autofree char *story = n_wrong != 0 ? tell (trial, id) : NULL;

      if (n_wrong != 0)
        g_error ("seed %d, step %u, request %" G_GINT64_FORMAT ": it does not hold that %s\n%s", SEED,
                 step, id, INVARIANTS[i].name, story);
    }
}

/* The next deadline is the one that core finds. */
static void
check_next_due (Trial *trial, gint64 id, const PqaEpisode *episode)
{
  g_autofree char *code
      = request_office_read_text (trial->office, "SELECT state FROM request WHERE id = ?1", id);
  gint64 due = request_office_read (trial->office, "SELECT next_due_at FROM request WHERE id = ?1",
                                    id);
  const PqaDeadline *next;
  PqaRequestState state;

  g_assert_true (pqa_request_state_from_code (code, &state, NULL));
  next = pqa_episode_find_next (episode, state);
  g_assert_cmpint (due, ==, next != NULL ? next->due : 0);
}

/* Waiting stops the clock of completion, unless it had run out before. */
static gboolean
is_breached (const PqaEpisode *episode, PqaDeadlineTarget target, gint64 now)
{
  const PqaDeadline *deadline = &episode->deadlines[target];

  for (guint i = 0; target == PQA_DEADLINE_TARGET_COMPLETE && i < episode->pauses->len; i++)
    {
      const PqaPause *pause = &g_array_index (episode->pauses, PqaPause, i);

      if (pause->to == PQA_INSTANT_NONE && deadline->due >= pause->from)
        return FALSE;
    }
  return pqa_deadline_get_status (deadline, now) == PQA_DEADLINE_BREACHED;
}

/* What was recorded wrongly was no breach. */
static gboolean
is_of_request (gpointer key, gpointer value, gpointer id)
{
  return g_ascii_strtoll (key, NULL, 10) == *(gint64 *) id;
}

/* A breach that was there once is there for good. */
static void
check_breaches (Trial *trial, const PqaEpisode *episode, guint step)
{
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u",
                                              episode->request_id, episode->number, i);
      gboolean was = g_hash_table_contains (trial->breached, key);
      gboolean is = is_breached (episode, i, trial->now);

      if (was && !is)
        g_error ("seed %d, step %u: the breach %s has disappeared\n%s", SEED, step, key,
                 tell (trial, episode->request_id));
      if (is)
        g_hash_table_add (trial->breached, g_steal_pointer (&key));
    }
}

static void
check_episodes (Trial *trial, gint64 id, guint step)
{
  gint64 last = request_office_read (trial->office,
                                     "SELECT episode_number FROM request WHERE id = ?1", id);

  for (gint64 number = 1; number <= last; number++)
    {
      g_autoptr (PqaEpisode) episode
          = pqa_episode_load (trial->office->connection, id, number, NULL);

      g_assert_nonnull (episode);
      check_breaches (trial, episode, step);
      if (number == last)
        check_next_due (trial, id, episode);
    }
}

static void
count_refusal (Trial *trial, const GError *error)
{
  if (g_error_matches (error, PQA_ERROR, PQA_ERROR_DENIED))
    trial->n_denied++;
  else if (g_error_matches (error, PQA_ERROR, PQA_ERROR_CONSTRAINT))
    trial->n_refused++;
  else
    g_error ("refused with another error: %s", error->message);
}

static void
take_step (Trial *trial, guint number)
{
  Command command = trial->n_requests == 0 ? do_register
                                           : COMMANDS[draw (trial, G_N_ELEMENTS (COMMANDS))];
  PqaRequestStep step = { .request_id = trial->n_requests > 0 ? draw_request (trial) : 0,
                          .occurred_at = draw_time (trial),
                          .note = draw (trial, 3) ? "因为" : "" };
  gint64 n_changes = request_office_read (trial->office, "SELECT count (*) FROM audit_entry"
                                                         " WHERE ?1 >= 0", 0);
  guint n_requests = trial->n_requests;
  g_autoptr (GError) refusal = NULL;

  request_office_sign_in (trial->office, 1 + draw (trial, 3));
  refusal = TRY (trial->office, command (trial, connection, &step, &error));
  if (refusal != NULL)
    {
      trial->n_requests = n_requests;
      count_refusal (trial, refusal);
      g_assert_cmpint (request_office_read (trial->office, "SELECT count (*) FROM audit_entry"
                                                           " WHERE ?1 >= 0", 0), ==, n_changes);
      return;
    }
  trial->n_done++;
  if (step.request_id == 0 || trial->n_requests > n_requests)
    step.request_id = trial->ids[trial->n_requests - 1];
  if (command == do_change_time)
    g_hash_table_foreach_remove (trial->breached, is_of_request, &step.request_id);
  check_sql (trial, step.request_id, number);
  check_episodes (trial, step.request_id, number);
}

static void
check_everything (Trial *trial, guint number)
{
  for (guint i = 0; i < trial->n_requests; i++)
    {
      check_sql (trial, trial->ids[i], number);
      check_episodes (trial, trial->ids[i], number);
    }
  g_assert_cmpint (request_office_read (trial->office,
                                        "SELECT count (*) FROM audit_entry WHERE ?1 = 0"
                                        " AND table_name = 'request_event' AND action <> 'insert'",
                                        0),
                   ==, 0);
}

static void
test_any_order (TestOffice *office, gconstpointer unused)
{
  Trial trial = { .office = office,
                  .random = g_rand_new_with_seed (SEED),
                  .now = AT (9, 0),
                  .breached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };

  g_assert_true (
      pqa_connection_execute (office->connection, "PRAGMA synchronous = OFF", NULL));
  for (guint i = 0; i < N_STEPS; i++)
    {
      pass_time (&trial);
      take_step (&trial, i);
      if (i % 500 == 499)
        check_everything (&trial, i);
    }
  g_test_message ("seed %d: %u steps done, %u denied, %u refused, %u breaches", SEED, trial.n_done,
                  trial.n_denied, trial.n_refused, g_hash_table_size (trial.breached));
  g_assert_cmpuint (trial.n_done, >, N_STEPS / 10);
  g_assert_cmpuint (trial.n_denied, >, N_STEPS / 20);
  g_assert_cmpuint (trial.n_refused, >, N_STEPS / 10);
  g_assert_cmpuint (g_hash_table_size (trial.breached), >, 10);
  g_hash_table_unref (trial.breached);
  g_rand_free (trial.random);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/request/moves/any-order", TestOffice, NULL, request_office_set_up,
              test_any_order, test_office_tear_down);
  return g_test_run ();
}
