/* pqa-people-lists.c: the lists of people, departments and posts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-people-lists.h"

/* Whoever has left is looked for under the department that they left. */
#define IN_DEPARTMENT                                                                              \
  "EXISTS (SELECT 1 FROM staff_membership m WHERE m.staff_id = s.id AND m.department_id = ?"       \
  " AND (m.to_on IS NULL OR m.to_on > ? OR m.to_on = s.left_on))"

#define POST_OF                                                                                    \
  "(SELECT min (p.position) FROM staff_membership m JOIN post p ON p.id = m.post_id"               \
  " WHERE m.staff_id = s.id AND m.to_on IS NULL) %s"
#define DEPARTMENT_OF                                                                              \
  "(SELECT min (d.position) FROM staff_membership m JOIN department d ON d.id = m.department_id"   \
  " WHERE m.staff_id = s.id AND m.to_on IS NULL) %s"
#define BY_NAME "s.name COLLATE pqa_name %s"

static gboolean
is_typed (const PqaListFilter *filter)
{
  return filter->text != NULL && *filter->text != '\0';
}

/**
 * pqa_staff_list_new:
 *
 * The roster; the text is looked for in name (pinyin initials too), number and phone.
 *
 * Returns: (transfer full): rows of #PqaStaffRow
 */
PqaListQuery *
pqa_staff_list_new (const PqaListFilter *filter)
{
  static const char *const tables[]
      = { "staff", "staff_membership", "department", "post", "zone", NULL };
  static const PqaListSorting sortings[] = {
    { "name", BY_NAME },
    { "number", "s.number COLLATE pqa_name %s" },
    { "phone", "s.phone %s" },
    { "role", "s.role %s, " BY_NAME },
    { "department", DEPARTMENT_OF ", " POST_OF ", " BY_NAME },
    { "post", POST_OF ", " BY_NAME },
    { "hired", "s.hired_on %s" },
    { "left", "s.left_on %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("people/staff-row", "s.id", "staff s", tables);

  pqa_list_filter_limit_to_state (filter, query, "s.left_on");
  if (filter->department_id != 0)
    pqa_list_query_where (query, IN_DEPARTMENT, "it", filter->department_id, filter->today);
  if (is_typed (filter))
    pqa_list_query_where (query,
                          "pqa_matches (s.name, ?) OR instr (lower (s.number), lower (?)) > 0"
                          " OR instr (s.phone, ?) > 0",
                          "ttt", filter->text, filter->text, filter->text);
  pqa_list_filter_sort (filter, query, sortings, "s.id");
  return query;
}

/**
 * pqa_department_list_new:
 *
 * Returns: (transfer full): rows of #PqaDepartmentRow
 */
PqaListQuery *
pqa_department_list_new (const PqaListFilter *filter)
{
  static const char *const tables[] = { "department", "staff", "staff_membership", "post", NULL };
  static const PqaListSorting sortings[] = {
    { "position", "d.position %s" },
    { "name", "d.name COLLATE pqa_name %s" },
    { "closed", "d.closed_on %s" },
    { NULL },
  };
  PqaListQuery *query
      = pqa_list_query_new ("people/department-row", "d.id", "department d", tables);

  pqa_list_filter_limit_to_state (filter, query, "d.closed_on");
  if (is_typed (filter))
    pqa_list_query_where (query, "pqa_matches (d.name, ?)", "t", filter->text);
  pqa_list_filter_sort (filter, query, sortings, "d.id");
  return query;
}

/**
 * pqa_post_list_new:
 *
 * Returns: (transfer full): rows of #PqaPostRow
 */
PqaListQuery *
pqa_post_list_new (const PqaListFilter *filter)
{
  static const char *const tables[] = { "post", "department", "staff_membership", NULL };
  static const PqaListSorting sortings[] = {
    { "department", "d.position %s, d.id %s, p.position %s" },
    { "name", "p.name COLLATE pqa_name %s" },
    { "closed", "p.closed_on %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new (
      "people/post-row", "p.id", "post p LEFT JOIN department d ON d.id = p.department_id", tables);

  pqa_list_filter_limit_to_state (filter, query, "p.closed_on");
  if (filter->department_id != 0)
    pqa_list_query_where (query, "p.department_id = ?", "i", filter->department_id);
  if (is_typed (filter))
    pqa_list_query_where (query, "pqa_matches (p.name, ?)", "t", filter->text);
  pqa_list_filter_sort (filter, query, sortings, "p.id");
  return query;
}
