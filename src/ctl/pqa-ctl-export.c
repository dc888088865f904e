/* pqa-ctl-export.c: propertyqactl export
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The headings are the fields of an import mapping, so that what is written here can be read again.
 */
#include "pqa-ctl.h"
#include "pqa-i18n.h"
#include "table/pqa-list-export.h"

#define TEXT(name, column) { name, PQA_CELL_TEXT, column, NULL }
#define COUNT(name, column) { name, PQA_CELL_INTEGER, column, NULL }
#define NUMBER(name, column) { name, PQA_CELL_NUMBER, column, NULL }
#define DATE(name, column) { name, PQA_CELL_DATE, column, NULL }
#define INSTANT(name, column) { name, PQA_CELL_INSTANT, column, NULL }

static const PqaExportColumn request_columns[] = {
  TEXT ("external_key", 0),     TEXT ("number", 1),         TEXT ("kind", 2),
  TEXT ("category", 3),         TEXT ("category_group", 4), TEXT ("severity", 5),
  TEXT ("channel", 6),          TEXT ("state", 7),          TEXT ("void_reason", 8),
  TEXT ("zone", 9),             TEXT ("building", 10),      TEXT ("home", 11),
  TEXT ("place", 12),           TEXT ("contact_name", 13),  TEXT ("contact_phone", 14),
  TEXT ("description", 15),     TEXT ("department", 16),    TEXT ("registrar", 17),
  TEXT ("first_responder", 18), TEXT ("handler", 19),       TEXT ("completed_by", 20),
  INSTANT ("registered", 21),   INSTANT ("respond_due", 22), INSTANT ("arrive_due", 23),
  INSTANT ("complete_due", 24), INSTANT ("followup_due", 25), INSTANT ("responded", 26),
  INSTANT ("arrived", 27),      INSTANT ("completed", 28),  INSTANT ("followed_up", 29),
  INSTANT ("closed", 30),
};

static const PqaExportColumn home_columns[] = {
  TEXT ("external_key", 0),       TEXT ("code", 1),
  TEXT ("zone", 2),               TEXT ("building", 3),
  TEXT ("building_name", 4),      TEXT ("building_address", 5),
  TEXT ("unit", 6),               COUNT ("floor", 7),
  NUMBER ("area", 8),             DATE ("in_use_from", 9),
  DATE ("in_use_to", 10),         TEXT ("note", 11),
  TEXT ("resident_name", 12),     TEXT ("resident_phone", 13),
  TEXT ("resident_relation", 14), DATE ("resident_moved_in", 15),
  DATE ("resident_moved_out", 16), TEXT ("resident_note", 17),
};

static const PqaExportColumn staff_columns[] = {
  TEXT ("external_key", 0), TEXT ("number", 1), TEXT ("name", 2), TEXT ("phone", 3),
  TEXT ("role", 4),         DATE ("hired", 5),  DATE ("left", 6), TEXT ("note", 7),
  TEXT ("department", 8),   TEXT ("post", 9),   TEXT ("zone", 10), TEXT ("duty", 11),
  DATE ("since", 12),
};

static const struct
{
  const char *name;
  const char *row_query;
  const char *id;
  const char *from;
  const PqaExportColumn *columns;
  guint n_columns;
} kinds[] = {
  { "requests", "export/request", "r.id", "request r", request_columns,
    G_N_ELEMENTS (request_columns) },
  { "homes", "export/home", "h.id", "home h", home_columns, G_N_ELEMENTS (home_columns) },
  { "staff", "export/staff", "s.id", "staff s", staff_columns, G_N_ELEMENTS (staff_columns) },
};

static int
export_kind (guint kind, const char *path)
{
  static const char *const no_tables[] = { NULL };
  g_autoptr (PqaConnection) connection = pqa_ctl_open (PQA_CONNECTION_READ_ONLY);
  g_autoptr (PqaListQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  if (connection == NULL)
    return PQA_CTL_FAILED;
  query = pqa_list_query_new (kinds[kind].row_query, kinds[kind].id, kinds[kind].from, no_tables);
  pqa_list_query_order (query, kinds[kind].id);
  if (!pqa_list_export (connection, query, path, kinds[kind].name, kinds[kind].columns,
                        kinds[kind].n_columns, NULL, NULL, NULL, &error))
    return pqa_ctl_fail (error);
  return PQA_CTL_DONE;
}

/* Writes all requests, homes or staff to a workbook or CSV file. */
int
pqa_ctl_export (int argc, char *argv[])
{
  if (!pqa_ctl_parse (&argc, &argv, _ ("requests|homes|staff FILE"),
                      _ ("Write requests, homes or staff to a CSV file or workbook"), NULL, 2))
    return PQA_CTL_USAGE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (argv[1], kinds[i].name))
      return export_kind (i, argv[2]);
  return pqa_ctl_usage (_ ("“%s” cannot be exported; requests, homes and staff can."), argv[1]);
}
