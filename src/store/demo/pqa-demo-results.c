/* pqa-demo-results.c: what is found at the items of a round
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-inspections.h"

#include "inspection/pqa-inspection-store.h"

#define FAIL_PERMILLE 62
#define FAIL_PERMILLE_AT_FIRST 40 /* that much more when the demo begins */
#define NOT_APPLICABLE_PERMILLE 18

typedef struct
{
  gint64 id;
  gint64 row_version;
  char *field;
  PqaItemKind kind;
  gint64 maximum;
  double lower;
  double upper;
  gboolean has_lower;
  gboolean has_upper;
  gboolean critical;
  gboolean weighty;
} Item;

static void
clear_item (gpointer data)
{
  g_free (((Item *)data)->field);
}

static void
clear_failure (gpointer data)
{
  g_free (((PqaDemoFailure *)data)->field);
}

static gboolean
read_item (PqaStatement *statement, Item *item, GError **error)
{
  item->id = pqa_statement_get_int (statement, 0);
  item->field = pqa_statement_dup_text (statement, 1);
  item->maximum = pqa_statement_get_int (statement, 3);
  item->has_lower = !pqa_statement_is_null (statement, 4);
  item->lower = pqa_statement_get_double (statement, 4);
  item->has_upper = !pqa_statement_is_null (statement, 5);
  item->upper = pqa_statement_get_double (statement, 5);
  item->critical = pqa_statement_get_int (statement, 6) != 0;
  item->weighty = pqa_statement_get_int (statement, 7) > 1;
  item->row_version = pqa_statement_get_int (statement, 8);
  return pqa_item_kind_from_code (pqa_statement_get_text (statement, 2), &item->kind, error);
}

static GArray *
read_items (PqaDemo *demo, gint64 inspection_id, GError **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (demo->connection, "demo/inspection-results", error);

  g_array_set_clear_func (items, clear_item);
  if (statement == NULL)
    return NULL;

  pqa_statement_bind (statement, "i", inspection_id);
  while (pqa_statement_next (statement))
    {
      Item item = { 0 };
      gboolean known = read_item (statement, &item, error);

      g_array_append_val (items, item);
      if (!known)
        return NULL;
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&items) : NULL;
}

/* Things get better in the course of the demo, but for the weak spots. */
static guint
fail_permille (PqaDemo *demo, const PqaDemoRound *round, const Item *item)
{
  JsonArray *weak = json_object_get_array_member (demo->rates, "weak_spots");
  guint permille
      = FAIL_PERMILLE
        + FAIL_PERMILLE_AT_FIRST * (demo->now - round->done_at) / MAX (demo->now - demo->start, 1);

  for (guint i = 0; i < json_array_get_length (weak); i++)
    {
      JsonObject *spot = json_array_get_object_element (weak, i);

      if (json_object_get_int_member (spot, "zone") == round->zone
          && g_str_equal (json_object_get_string_member (spot, "field"), item->field))
        permille += json_object_get_int_member (spot, "permille");
    }
  return item->critical ? permille / 4 : permille;
}

/* In hundredths, which every machine divides alike. */
static double
draw_hundredths (PqaDemoRandom *random, double from, double to)
{
  return (double)pqa_demo_random_between (random, (gint64)(from * 100), (gint64)(to * 100)) / 100;
}

static double
draw_measured (const Item *item, gboolean fails, PqaDemoRandom *random)
{
  double span = item->has_lower && item->has_upper ? item->upper - item->lower
                : item->has_upper                  ? item->upper
                                                   : item->lower;
  double low = item->has_lower ? item->lower : item->upper - span * 0.5;
  double high
      = item->has_upper ? item->upper : MIN (item->lower + span * 0.4, MAX (item->lower, 100));

  if (!fails)
    return draw_hundredths (random, low + span * 0.01, high - span * 0.01);
  if (item->has_upper)
    return draw_hundredths (random, item->upper + MAX (span * 0.03, 0.02),
                            item->upper + MAX (span * 0.2, 0.05));
  return draw_hundredths (random, item->lower - span * 0.3, item->lower - span * 0.03);
}

static gint64
draw_points (const Item *item, gboolean fails, PqaDemoRandom *random)
{
  if (fails)
    return pqa_demo_random_between (random, item->maximum / 5, item->maximum * 2 / 5);
  if (item->kind == PQA_ITEM_PASS_FAIL)
    return 1;
  return item->maximum
         - pqa_demo_random_between (
             random, 0, pqa_demo_random_chance (random, 600) ? 0 : item->maximum * 2 / 5);
}

static gboolean
fill_item (PqaDemo *demo,
           const PqaDemoRound *round,
           const Item *item,
           GArray *failures,
           PqaDemoRandom *random,
           GError **error)
{
  gboolean fails = pqa_demo_random_chance (random, fail_permille (demo, round, item));
  PqaResultDraft draft = { .result = PQA_RESULT_SCORED };
  PqaDemoFailure failure = { item->id, NULL, item->critical, item->weighty };

  if (!item->critical && pqa_demo_random_chance (random, NOT_APPLICABLE_PERMILLE))
    {
      draft.result = PQA_RESULT_NOT_APPLICABLE;
      fails = FALSE;
    }
  else if (item->kind == PQA_ITEM_MEASURED)
    draft.measured = draw_measured (item, fails, random);
  else
    draft.points = draw_points (item, fails, random);

  if (fails)
    {
      failure.field = g_strdup (item->field);
      g_array_append_val (failures, failure);
    }
  return pqa_inspection_store_set_result (demo->connection, item->id, item->row_version, &draft,
                                          error);
}

/**
 * pqa_demo_fill_results:
 *
 * Enters results for all items of an inspection in progress.
 *
 * Returns: (transfer full) (element-type PqaDemoFailure): the items that failed, NULL with @error
 */
GArray *
pqa_demo_fill_results (PqaDemo *demo,
                       const PqaDemoRound *round,
                       PqaDemoRandom *random,
                       GError **error)
{
  g_autoptr (GArray) failures = g_array_new (FALSE, FALSE, sizeof (PqaDemoFailure));
  g_autoptr (GArray) items = read_items (demo, round->inspection_id, error);

  g_array_set_clear_func (failures, clear_failure);
  if (items == NULL)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    if (!fill_item (demo, round, &g_array_index (items, Item, i), failures, random, error))
      return NULL;
  demo->n_rows += items->len;
  return g_steal_pointer (&failures);
}
