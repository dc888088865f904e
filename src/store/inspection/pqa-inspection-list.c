/* pqa-inspection-list.c: which inspections, findings, plans and standards a list shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-list.h"

#define PLACE_NAME(alias)                                                                          \
  "(SELECT z.position FROM zone z WHERE z.id = " alias ".zone_id) %1$s, "                          \
  "(SELECT z.name FROM zone z WHERE z.id = " alias ".zone_id) %1$s, "                              \
  "(SELECT b.code FROM building b WHERE b.id = " alias ".building_id) %1$s, " alias ".place %1$s"

/* What a list can be sorted by: %1$s stands for the direction. */
typedef struct
{
  const char *column;
  const char *terms;
} Sort;

static const char *const inspection_tables[]
    = { "inspection", "plan", "standard", "zone", "building", "staff", "finding", NULL };
static const char *const finding_tables[]
    = { "finding", "zone", "building", "staff", "department", NULL };
static const char *const plan_tables[]
    = { "plan", "standard", "standard_version", "zone", "building", "staff", "inspection", NULL };
static const char *const standard_tables[]
    = { "standard", "standard_version", "standard_item", "standard_section", "inspection", NULL };

static const Sort inspection_sorts[] = {
  { "planned", "i.planned_on %1$s" },
  { "name", "(SELECT coalesce (p.name, s.name) FROM standard_version v JOIN standard s"
            " ON s.id = v.standard_id LEFT JOIN plan p ON p.id = i.plan_id"
            " WHERE v.id = i.standard_version_id) %1$s" },
  { "place", PLACE_NAME ("i") },
  { "inspector", "(SELECT m.name FROM staff m WHERE m.id = i.inspector_id) %1$s" },
  { "state", "i.state %1$s, i.planned_on %1$s" },
  { "done", "i.done_at %1$s" },
  { "score", "i.score_points * 1.0 / i.score_max %1$s" },
  { "findings", "(SELECT count (*) FROM finding f WHERE f.inspection_id = i.id) %1$s" },
  { NULL },
};

static const Sort finding_sorts[] = {
  { "number", "f.found_at %1$s" },
  { "found", "f.found_at %1$s" },
  { "due", "f.rectify_due_at %1$s" },
  { "description", "f.description %1$s" },
  { "severity", "CASE f.severity WHEN 'urgent' THEN 0 WHEN 'important' THEN 1 ELSE 2 END %1$s,"
                " f.rectify_due_at" },
  { "state", "f.state %1$s, f.rectify_due_at" },
  { "place", PLACE_NAME ("f") },
  { "responsible", "(SELECT s.name FROM staff s WHERE s.id = f.responsible_id) %1$s" },
  { NULL },
};

static const Sort plan_sorts[] = {
  { "name", "p.name %1$s" },
  { "kind", "p.kind %1$s" },
  { "standard", "(SELECT s.name FROM standard s WHERE s.id = p.standard_id) %1$s" },
  { "place", PLACE_NAME ("p") },
  { "inspector", "(SELECT m.name FROM staff m WHERE m.id = p.inspector_id) %1$s" },
  { NULL },
};

static const Sort standard_sorts[] = {
  { "name", "s.name %1$s" },
  { NULL },
};

/* Orders by the column asked for, or by @usual; the id makes the order one. */
static void
set_order (
    PqaListQuery *query, const Sort *sorts, PqaListOrder order, const char *usual, const char *id)
{
  g_autoptr (GString) terms = g_string_new (NULL);
  const char *direction = order.descending ? "DESC" : "ASC";

  while (sorts->column != NULL && g_strcmp0 (sorts->column, order.column) != 0)
    sorts++;
  g_string_append (terms, sorts->column != NULL ? sorts->terms : usual);
  g_string_replace (terms, "%1$s", direction, 0);
  g_string_append_printf (terms, ", %s %s", id,
                          g_str_has_suffix (terms->str, "DESC") ? "DESC" : "ASC");
  pqa_list_query_order (query, terms->str);
}

static void
show_inspections (PqaListQuery *query, PqaInspectionShow show)
{
  static const char *const states[] = {
    [PQA_INSPECTION_SHOW_DUE] = "planned",
    [PQA_INSPECTION_SHOW_IN_PROGRESS] = "in_progress",
    [PQA_INSPECTION_SHOW_DONE] = "done",
    [PQA_INSPECTION_SHOW_MISSED] = "missed",
  };

  if (show != PQA_INSPECTION_SHOW_ALL)
    pqa_list_query_where (query, "i.state = ?", "t", states[show]);
}

/**
 * pqa_inspection_list_query:
 * @order: by "planned", "name", "place", "inspector", "state", "done", "score" or "findings"; by
 *   itself what is due comes oldest first, everything else newest first
 *
 * Returns: (transfer full): the inspections that pass @filter
 */
PqaListQuery *
pqa_inspection_list_query (const PqaInspectionFilter *filter, PqaListOrder order)
{
  PqaListQuery *query = pqa_list_query_new ("inspections/inspection-row", "i.id", "inspection i",
                                            inspection_tables);

  show_inspections (query, filter->show);
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "i.zone_id = ?", "i", filter->zone_id);
  if (filter->standard_id != 0)
    pqa_list_query_where (query,
                          "i.standard_version_id IN"
                          " (SELECT v.id FROM standard_version v WHERE v.standard_id = ?)",
                          "i", filter->standard_id);
  if (filter->search != NULL)
    pqa_list_query_where_contains (
        query,
        "i.place LIKE ? ESCAPE '\\' OR i.remark LIKE ? ESCAPE '\\'"
        " OR i.plan_id IN (SELECT p.id FROM plan p WHERE p.name LIKE ? ESCAPE '\\')"
        " OR i.standard_version_id IN (SELECT v.id FROM standard_version v JOIN standard s"
        " ON s.id = v.standard_id WHERE s.name LIKE ? ESCAPE '\\')"
        " OR i.zone_id IN (SELECT z.id FROM zone z WHERE z.name LIKE ? ESCAPE '\\')"
        " OR i.building_id IN (SELECT b.id FROM building b WHERE b.name LIKE ? ESCAPE '\\')"
        " OR i.inspector_id IN (SELECT m.id FROM staff m WHERE m.name LIKE ? ESCAPE '\\')",
        filter->search);
  set_order (query, inspection_sorts, order,
             filter->show == PQA_INSPECTION_SHOW_DUE ? "i.planned_on ASC" : "i.planned_on DESC",
             "i.id");
  return query;
}

/* The open ones are few beside those that were ever due: ifnull keeps to their index. */
static void
show_findings (PqaListQuery *query, const PqaFindingFilter *filter)
{
  if (filter->show != PQA_FINDING_SHOW_ALL)
    pqa_list_query_where (query, "f.state <> 'closed'", NULL);
  if (filter->show == PQA_FINDING_SHOW_OVERDUE)
    pqa_list_query_where (query, "f.state <> 'rectified' AND ifnull (f.rectify_due_at < ?, 0)", "i",
                          filter->now);
  else if (filter->show == PQA_FINDING_SHOW_TO_RECHECK)
    pqa_list_query_where (query, "f.state = 'rectified'", NULL);
  else if (filter->show == PQA_FINDING_SHOW_MINE)
    pqa_list_query_where (query, "f.responsible_id = ?", "i", filter->person_id);
}

/**
 * pqa_finding_list_query:
 * @order: by "number", "found", "due", "description", "severity", "state", "place" or
 *   "responsible"; by itself what is due first comes first, among all findings the newest
 *
 * Returns: (transfer full): the findings that pass @filter
 */
PqaListQuery *
pqa_finding_list_query (const PqaFindingFilter *filter, PqaListOrder order)
{
  PqaListQuery *query
      = pqa_list_query_new ("inspections/finding-row", "f.id", "finding f", finding_tables);

  show_findings (query, filter);
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "f.zone_id = ?", "i", filter->zone_id);
  if (filter->severity != NULL)
    pqa_list_query_where (query, "f.severity = ?", "t", filter->severity);
  if (filter->search != NULL)
    pqa_list_query_where_contains (
        query,
        "f.number LIKE ? ESCAPE '\\' OR f.description LIKE ? ESCAPE '\\'"
        " OR f.place LIKE ? ESCAPE '\\'"
        " OR f.zone_id IN (SELECT z.id FROM zone z WHERE z.name LIKE ? ESCAPE '\\')"
        " OR f.building_id IN (SELECT b.id FROM building b WHERE b.name LIKE ? ESCAPE '\\')"
        " OR f.responsible_id IN (SELECT s.id FROM staff s WHERE s.name LIKE ? ESCAPE '\\')",
        filter->search);
  set_order (query, finding_sorts, order,
             filter->show == PQA_FINDING_SHOW_ALL ? "f.found_at DESC" : "f.rectify_due_at ASC",
             "f.id");
  return query;
}

/**
 * pqa_plan_list_query:
 * @today: the office's date, which decides what has ended
 * @search: (nullable): text to look for
 * @order: by "name", "kind", "standard", "place" or "inspector"; by itself by name
 *
 * Returns: (transfer full): the plans to show
 */
PqaListQuery *
pqa_plan_list_query (PqaPlanShow show, const char *today, const char *search, PqaListOrder order)
{
  PqaListQuery *query = pqa_list_query_new ("inspections/plan-row", "p.id", "plan p", plan_tables);

  if (show == PQA_PLAN_SHOW_RUNNING)
    pqa_list_query_where (query, "p.ends_on IS NULL OR p.ends_on >= ?", "t", today);
  else if (show == PQA_PLAN_SHOW_ENDED)
    pqa_list_query_where (query, "p.ends_on < ?", "t", today);
  if (search != NULL)
    pqa_list_query_where_contains (
        query,
        "p.name LIKE ? ESCAPE '\\' OR p.place LIKE ? ESCAPE '\\'"
        " OR p.standard_id IN (SELECT s.id FROM standard s WHERE s.name LIKE ? ESCAPE '\\')"
        " OR p.zone_id IN (SELECT z.id FROM zone z WHERE z.name LIKE ? ESCAPE '\\')"
        " OR p.inspector_id IN (SELECT m.id FROM staff m WHERE m.name LIKE ? ESCAPE '\\')",
        search);
  set_order (query, plan_sorts, order, "p.name ASC", "p.id");
  return query;
}

/**
 * pqa_standard_list_query:
 * @search: (nullable): text to look for, also among the items
 * @order: by "name", which is also the order by itself
 *
 * Returns: (transfer full): the standards to show
 */
PqaListQuery *
pqa_standard_list_query (const char *search, PqaListOrder order)
{
  PqaListQuery *query
      = pqa_list_query_new ("inspections/standard-row", "s.id", "standard s", standard_tables);

  if (search != NULL)
    pqa_list_query_where_contains (
        query,
        "s.name LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM standard_version v"
        " JOIN standard_section c ON c.standard_version_id = v.id"
        " JOIN standard_item t ON t.standard_section_id = c.id"
        " WHERE v.standard_id = s.id AND t.left_out = 0 AND t.text LIKE ? ESCAPE '\\')",
        search);
  set_order (query, standard_sorts, order, "s.name ASC", "s.id");
  return query;
}
