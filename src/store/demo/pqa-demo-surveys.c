/* pqa-demo-surveys.c: two waves of the residents' survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every respondent has a mood of their own, which colours all their answers; dimensions and zones
 * differ, and the second wave is a little better than the first.
 */
#include "demo/pqa-demo-private.h"

#include "period/pqa-period.h"
#include "preset/pqa-preset-private.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define N_WAVES 2
#define N_DAYS 20
#define ANSWERED_PERMILLE 700
#define REFUSED_PERMILLE 160
#define BLANK_PERMILLE 12
#define DONT_KNOW_PERMILLE 45
#define COMMENT_PERMILLE 300
#define UNDELIVERABLE_PERMILLE 14
#define WAVE_GAIN 7

typedef struct
{
  gint64 id;
  char *kind;
  int bias; /* of its dimension */
} Question;

typedef struct
{
  PqaDemo *demo;
  PqaDemoRandom random;
  GArray *questions;
  gint64 version_id;
  PqaStatement *response;
  PqaStatement *answer;
} Surveys;

typedef struct
{
  gint64 id;
  char *first;
  char *last;
  int number; /* 0 for the earlier one */
} Wave;

static void
clear_question (gpointer data)
{
  g_free (((Question *)data)->kind);
}

static gboolean
read_questions (Surveys *self, GError **error)
{
  JsonObject *biases = json_object_get_object_member (
      json_object_get_object_member (self->demo->rates, "surveys"), "dimensions");
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->demo->connection, "demo/questions", error);

  if (statement == NULL)
    return FALSE;

  while (pqa_statement_next (statement))
    {
      Question question = {
        .id = pqa_statement_get_int (statement, 0),
        .kind = pqa_statement_dup_text (statement, 1),
        .bias = (int)json_object_get_int_member_with_default (
            biases, pqa_statement_get_text (statement, 2), 0),
      };

      self->version_id = pqa_statement_get_int (statement, 3);
      g_array_append_val (self->questions, question);
    }
  return pqa_statement_finish (statement, error);
}

/* The second wave lies in the middle of the quarter that ended last, so that its evaluation has a
 * survey in it; the first half a year before. */
static char *
find_first_day (PqaDemo *demo, int waves_back)
{
  g_autoptr (PqaPeriod) present
      = pqa_period_containing (PQA_PERIOD_QUARTER, demo->now, demo->time_zone);
  g_autoptr (PqaPeriod) latest = pqa_period_previous (present);

  return pqa_date_add_months (latest->from_date, 1 - 6 * waves_back);
}

static char *
make_name (PqaDemo *demo, const char *date)
{
  JsonArray *halves = json_object_get_array_member (demo->texts, "halves");
  GString *half = g_string_new (NULL);
  GString *name = g_string_new (NULL);
  g_autofree char *pattern = NULL;
  int year, month, day;
  char number[8];

  pqa_date_parse (date, &year, &month, &day);
  g_snprintf (number, sizeof number, "%d", year);
  pqa_demo_replace (half, json_object_get_string_member (demo->texts, "surveys"), "{half}",
                    json_array_get_string_element (halves, month > 6));
  pattern = g_string_free (half, FALSE);
  pqa_demo_replace (name, pattern, "{year}", number);
  return g_string_free (name, FALSE);
}

/* A number from −100 to 100 that lies in the middle more often than at the ends. */
static int
draw_mood (PqaDemoRandom *random)
{
  return (int)(pqa_demo_random_between (random, -50, 50)
               + pqa_demo_random_between (random, -50, 50));
}

static int
to_step (int feeling)
{
  return feeling < -62 ? 1 : feeling < -28 ? 2 : feeling < 6 ? 3 : feeling < 48 ? 4 : 5;
}

/* Of people who feel well about it, most recommend it. */
static int
to_recommendation (int feeling)
{
  return CLAMP (6 + feeling / 14, 0, 10);
}

static gboolean
add_answer (Surveys *self,
            gint64 response,
            const Question *question,
            int feeling,
            gint64 at,
            GError **error)
{
  JsonArray *comments = json_object_get_array_member (self->demo->texts, "comments");
  gint64 value
      = g_str_equal (question->kind, "scale") ? to_step (feeling) : to_recommendation (feeling);

  if (g_str_equal (question->kind, "text"))
    {
      if (!pqa_demo_random_chance (&self->random, COMMENT_PERMILLE))
        return TRUE;
      pqa_statement_bind (self->answer, "iintni", response, question->id,
                          pqa_demo_pick (comments, &self->random), at);
    }
  else if (pqa_demo_random_chance (&self->random, BLANK_PERMILLE))
    pqa_statement_bind (self->answer, "iinnti", response, question->id, "blank", at);
  else if (question->bias != 0 && pqa_demo_random_chance (&self->random, DONT_KNOW_PERMILLE))
    pqa_statement_bind (self->answer, "iinnti", response, question->id, "dont_know", at);
  else
    pqa_statement_bind (self->answer, "iiinni", response, question->id, value, at);
  self->demo->n_rows++;
  return pqa_statement_run (self->answer, error);
}

static gboolean
add_answers (Surveys *self, const Wave *wave, gint64 response, gint64 at, GError **error)
{
  int mood = 26 + draw_mood (&self->random) * 7 / 10 + WAVE_GAIN * wave->number;

  for (guint i = 0; i < self->questions->len; i++)
    {
      const Question *question = &g_array_index (self->questions, Question, i);
      int feeling = mood + question->bias + draw_mood (&self->random) * 4 / 10;

      if (!add_answer (self, response, question, feeling, at, error))
        return FALSE;
    }
  return TRUE;
}

static const char *
segment_of (Surveys *self)
{
  static const char *const segments[] = { "owner", "owner", "owner", "tenant" };

  return segments[pqa_demo_random_below (&self->random, G_N_ELEMENTS (segments))];
}

static gboolean
add_response (Surveys *self, const Wave *wave, guint number, guint home, GError **error)
{
  PqaDemo *demo = self->demo;
  guint building = g_array_index (demo->homes, PqaDemoHome, home).building;
  guint zone = g_array_index (demo->buildings, PqaDemoBuilding, building).zone;
  gboolean refused = pqa_demo_random_chance (&self->random, REFUSED_PERMILLE);
  gint64 at = pqa_local_time_day_start (demo->time_zone, wave->first)
              + (gint64)pqa_demo_random_below (&self->random, N_DAYS) * PQA_DAY_SECONDS
              + pqa_demo_random_between (&self->random, 9 * 3600, 20 * 3600);
  guint clerk = pqa_demo_find_staff (demo, "zone_steward", (int)zone, at, &self->random);
  char key[12];

  g_snprintf (key, sizeof key, "%04u", number);
  pqa_statement_bind (self->response, "ittiittiiid", wave->id, key,
                      refused ? "refused" : "answered", (gint64)home + 1, (gint64)zone + 1,
                      segment_of (self), "paper", at, at, (gint64)clerk + 1, 1.0);
  if (!pqa_statement_run (self->response, error))
    return FALSE;
  demo->n_rows++;
  return refused
         || add_answers (self, wave, pqa_connection_get_last_id (demo->connection), at, error);
}

/* Every so many homes are asked, beginning anywhere. */
static gboolean
add_responses (Surveys *self, const Wave *wave, guint sent, GError **error)
{
  guint n_homes = self->demo->homes->len;
  guint step = MAX (n_homes / sent, 1);
  guint home = pqa_demo_random_below (&self->random, n_homes);

  for (guint number = 1; number <= sent; number++, home = (home + step) % n_homes)
    if (pqa_demo_random_chance (&self->random, ANSWERED_PERMILLE + REFUSED_PERMILLE)
        && !add_response (self, wave, number, home, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_wave (Surveys *self, int number, GError **error)
{
  PqaDemo *demo = self->demo;
  JsonObject *rates = json_object_get_object_member (demo->rates, "surveys");
  gint64 n_homes = demo->homes->len;
  gint64 sent = MIN (json_object_get_int_member (rates, "sent"), n_homes);
  g_autofree char *first = find_first_day (demo, N_WAVES - 1 - number);
  g_autofree char *last = pqa_date_add_days (first, N_DAYS - 1);
  g_autofree char *name = make_name (demo, first);
  Wave wave = { .first = first, .last = last, .number = number };

  if (!pqa_preset_run (demo->connection, error, "demo/add-survey", "itttiiit", self->version_id,
                       name, first, last, n_homes, sent, sent * UNDELIVERABLE_PERMILLE / 1000,
                       "closed"))
    return FALSE;
  wave.id = pqa_connection_get_last_id (demo->connection);
  return add_responses (self, &wave, (guint)sent, error);
}

gboolean
pqa_demo_add_surveys (PqaDemo *demo, GError **error)
{
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (Question));
  g_autoptr (PqaStatement) response
      = pqa_connection_query (demo->connection, "surveys/add-response", error);
  g_autoptr (PqaStatement) answer
      = response != NULL ? pqa_connection_query (demo->connection, "surveys/add-answer", error)
                         : NULL;
  Surveys self = { demo, { 0 }, questions, 0, response, answer };

  g_array_set_clear_func (questions, clear_question);
  if (answer == NULL || !read_questions (&self, error))
    return FALSE;

  pqa_demo_random_init (&self.random, "surveys");
  for (int i = 0; i < N_WAVES; i++)
    if (!add_wave (&self, i, error))
      return FALSE;
  return TRUE;
}
