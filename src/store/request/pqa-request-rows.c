/* pqa-request-rows.c: the requests behind a figure
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are found by the query that counts them. A request with two rounds that both count stands
 * there twice, so that there are as many rows as the figure says.
 */
#include "request/pqa-request-rows.h"

#include "indicator/pqa-indicator-query.h"
#include "pqa-error.h"
#include "pqa-i18n.h"

static const char *const parts[] = {
  [PQA_REQUEST_PART_ALL] = "all",
  [PQA_REQUEST_PART_MET] = "met",
  [PQA_REQUEST_PART_MISSED] = "missed",
};

/**
 * pqa_request_rows_new:
 * @code: an indicator that counts requests or episodes, or a time to respond or to complete
 *
 * Returns: (transfer full): the rows behind the figure of @scope
 */
PqaRequestRows *
pqa_request_rows_new (const PqaIndicatorScope *scope,
                      const char *code,
                      PqaRequestPart part,
                      const char *title)
{
  PqaRequestRows *self = g_new0 (PqaRequestRows, 1);

  self->scope = *scope;
  self->scope.period = pqa_period_copy (scope->period);
  self->code = g_strdup (code);
  self->part = part;
  self->title = g_strdup (title);
  return self;
}

PqaRequestRows *
pqa_request_rows_copy (const PqaRequestRows *self)
{
  return pqa_request_rows_new (&self->scope, self->code, self->part, self->title);
}

void
pqa_request_rows_free (PqaRequestRows *self)
{
  pqa_period_free ((PqaPeriod *) self->scope.period);
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

static void
add_groups (const PqaIndicatorScope *scope, GVariantDict *words)
{
  for (guint i = 0; i < PQA_N_GROUPINGS; i++)
    if (scope->only[i] != PQA_ANY_GROUP)
      g_variant_dict_insert (words, pqa_grouping_to_code (i), "x", scope->only[i]);
}

/**
 * pqa_request_rows_to_text:
 *
 * Returns: (transfer full): all of it in one line, for pqa_request_rows_parse()
 */
char *
pqa_request_rows_to_text (const PqaRequestRows *self)
{
  GVariantDict words;
  g_autoptr (GVariant) variant = NULL;

  g_variant_dict_init (&words, NULL);
  g_variant_dict_insert (&words, "figure", "s", self->code);
  g_variant_dict_insert (&words, "part", "s", parts[self->part]);
  g_variant_dict_insert (&words, "period", "s", self->scope.period->code);
  g_variant_dict_insert (&words, "title", "s", self->title);
  add_groups (&self->scope, &words);
  variant = g_variant_ref_sink (g_variant_dict_end (&words));
  return g_variant_print (variant, TRUE);
}

static gboolean
find_part (const char *name, PqaRequestPart *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i], name))
      {
        *part = i;
        return TRUE;
      }
  return FALSE;
}

/* Whether the rows of the figure are requests or episodes, and can be narrowed so. */
static gboolean
can_list (const PqaRequestRows *self)
{
  const PqaIndicatorQuery *query = pqa_indicator_query_find (self->code);
  PqaCounted counted = query != NULL ? query->counted : PQA_COUNTED_EPISODES;

  if (query == NULL && !g_str_has_prefix (self->code, "T_RESP")
      && !g_str_has_prefix (self->code, "T_COMPLETE"))
    return FALSE;
  return (counted == PQA_COUNTED_REQUESTS || counted == PQA_COUNTED_EPISODES)
         && pqa_indicator_query_can_count (counted, &self->scope);
}

static gboolean
read_words (PqaRequestRows *self, GVariantDict *words, GTimeZone *zone)
{
  const char *part, *period;

  if (!g_variant_dict_lookup (words, "figure", "s", &self->code)
      || !g_variant_dict_lookup (words, "title", "s", &self->title)
      || !g_variant_dict_lookup (words, "part", "&s", &part)
      || !g_variant_dict_lookup (words, "period", "&s", &period)
      || !find_part (part, &self->part))
    return FALSE;
  self->scope = pqa_indicator_scope (pqa_period_parse (period, zone, NULL), PQA_GROUPING_NONE);
  for (guint i = 0; i < PQA_N_GROUPINGS; i++)
    g_variant_dict_lookup (words, pqa_grouping_to_code (i), "x", &self->scope.only[i]);
  return self->scope.period != NULL && can_list (self);
}

/**
 * pqa_request_rows_parse:
 * @text: as pqa_request_rows_to_text() gives it
 * @zone: of the office
 * @error: set to %PQA_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the rows
 */
PqaRequestRows *
pqa_request_rows_parse (const char *text, GTimeZone *zone, GError **error)
{
  g_autoptr (GVariant) variant
      = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  g_autoptr (GVariantDict) words = NULL;
  g_autoptr (PqaRequestRows) self = g_new0 (PqaRequestRows, 1);

  if (variant != NULL)
    words = g_variant_dict_new (variant);
  if (words != NULL && read_words (self, words, zone))
    return g_steal_pointer (&self);
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID,
                       _ ("These rows cannot be found again."));
  return NULL;
}

static void
set_value (GString *sql, const char *name, gint64 value)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, value);

  g_string_replace (sql, name, number, 0);
}

/**
 * pqa_request_rows_get_from:
 * @now: the present, by which deadlines are over
 *
 * Returns: (transfer full): the tables of a list of these rows, with the requests as r
 */
char *
pqa_request_rows_get_from (const PqaRequestRows *self, gint64 now)
{
  static const char *const conditions[] = { "1", "numerator > 0", "numerator = 0" };
  const PqaIndicatorQuery *query = pqa_indicator_query_find (self->code);
  g_autofree char *rows = pqa_indicator_query_list_rows (self->code, &self->scope);
  const char *columns = query != NULL ? "id, numerator, denominator, n"
                                      : "id, numerator, opened, reached, version";
  const char *join = query != NULL && query->counted == PQA_COUNTED_REQUESTS
                         ? "JOIN request r ON r.id = v.id"
                         : "JOIN episode w ON w.id = v.id JOIN request r ON r.id = w.request_id";
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "(WITH v (%s) AS (\n%s) SELECT id FROM v WHERE %s) v %s", columns, rows,
                   conditions[self->part], join);
  set_value (sql, ":from", self->scope.period->from);
  set_value (sql, ":to", self->scope.period->to);
  set_value (sql, ":now", now);
  return g_string_free (sql, FALSE);
}
