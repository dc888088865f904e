/* pqa-estate-lists.c: the lists of homes, buildings, zones, and of a home's requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "estate/pqa-estate-lists.h"

#include "text/pqa-search-text.h"

/* A word that is nothing but marks finds nothing, rather than everything. */
static void
search_homes (PqaListQuery *query, const char *typed)
{
  g_autofree char *expression = pqa_search_text_query (typed);

  if (typed == NULL || *typed == '\0')
    return;
  if (expression != NULL)
    pqa_list_query_where (query, "h.id IN (SELECT rowid FROM home_search WHERE home_search MATCH ?)",
                          "t", expression);
  else
    pqa_list_query_where (query, "h.code = ?", "t", typed);
}

/**
 * pqa_home_list_new:
 *
 * The homes; the text is looked for in code, names and phone numbers of those who live there.
 *
 * Returns: (transfer full): rows of #PqaHomeRow
 */
PqaListQuery *
pqa_home_list_new (const PqaListFilter *filter)
{
  static const char *const tables[] = { "home", "resident", "building", "zone", NULL };
  static const PqaListSorting sortings[] = {
    { "code", "h.building_id %s, length (h.code) %s, h.code %s" },
    { "area", "h.area %s" },
    { "floor", "h.floor %s" },
    { "in-use", "h.in_use_from_on %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("estate/home-row", "h.id", "home h", tables);

  pqa_list_filter_limit_to_state (filter, query, "h.in_use_to_on");
  if (filter->building_id != 0)
    pqa_list_query_where (query, "h.building_id = ?", "i", filter->building_id);
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "h.building_id IN (SELECT id FROM building WHERE zone_id = ?)",
                          "i", filter->zone_id);
  search_homes (query, filter->text);
  pqa_list_filter_sort (filter, query, sortings, "h.id");
  return query;
}

/**
 * pqa_building_list_new:
 *
 * Returns: (transfer full): rows of #PqaBuildingRow
 */
PqaListQuery *
pqa_building_list_new (const PqaListFilter *filter)
{
  static const char *const tables[] = { "building", "zone", "home", NULL };
  static const PqaListSorting sortings[] = {
    { "code", "b.code COLLATE pqa_name %s" },
    { "name", "b.name COLLATE pqa_name %s" },
    { "zone", "z.position %s, z.id %s, b.code COLLATE pqa_name %s" },
    { "floors", "b.floors %s" },
    { "closed", "b.closed_on %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("estate/building-row", "b.id",
                                            "building b JOIN zone z ON z.id = b.zone_id", tables);

  pqa_list_filter_limit_to_state (filter, query, "b.closed_on");
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "b.zone_id = ?", "i", filter->zone_id);
  if (filter->text != NULL && *filter->text != '\0')
    pqa_list_query_where (query,
                          "pqa_matches (b.name, ?) OR instr (lower (b.code), lower (?)) > 0"
                          " OR instr (lower (b.address), lower (?)) > 0",
                          "ttt", filter->text, filter->text, filter->text);
  pqa_list_filter_sort (filter, query, sortings, "b.id");
  return query;
}

/**
 * pqa_zone_list_new:
 *
 * Returns: (transfer full): rows of #PqaZoneRow
 */
PqaListQuery *
pqa_zone_list_new (const PqaListFilter *filter)
{
  static const char *const tables[]
      = { "zone", "building", "home", "staff_membership", "staff", NULL };
  static const PqaListSorting sortings[] = {
    { "position", "z.position %s" },
    { "name", "z.name COLLATE pqa_name %s" },
    { "closed", "z.closed_on %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("estate/zone-row", "z.id", "zone z", tables);

  pqa_list_filter_limit_to_state (filter, query, "z.closed_on");
  if (filter->text != NULL && *filter->text != '\0')
    pqa_list_query_where (query, "pqa_matches (z.name, ?)", "t", filter->text);
  pqa_list_filter_sort (filter, query, sortings, "z.id");
  return query;
}

/**
 * pqa_home_request_list_new:
 *
 * The whole history of a home, the newest first.
 *
 * Returns: (transfer full): rows of #PqaHomeRequestRow
 */
PqaListQuery *
pqa_home_request_list_new (gint64 home_id)
{
  static const char *const tables[] = { "request", "category", NULL };
  PqaListQuery *query
      = pqa_list_query_new ("estate/home-request-row", "r.id", "request r", tables);

  pqa_list_query_where (query, "r.home_id = ?", "i", home_id);
  pqa_list_query_order (query, "r.registered_at DESC, r.id DESC");
  return query;
}
