/* pqa-ctl-indicators.c: propertyqactl indicators
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gio/gunixoutputstream.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <unistd.h>

#include "csv/pqa-csv-writer.h"
#include "indicator/pqa-indicator-store.h"
#include "office/pqa-office-store.h"
#include "pqa-ctl.h"
#include "pqa-i18n.h"

typedef struct
{
  char *period;
  char *grouping;
  char *format;
} Options;

typedef int (*PrintFunc) (const GPtrArray *figures);

static void
add_number (JsonBuilder *json, const char *member, double number)
{
  json_builder_set_member_name (json, member);
  if (number == floor (number) && fabs (number) < 1e15)
    json_builder_add_int_value (json, (gint64) number);
  else
    json_builder_add_double_value (json, number);
}

static void
add_figure (JsonBuilder *json, const PqaFigure *figure)
{
  double value;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "code");
  json_builder_add_string_value (json, figure->indicator->code);
  json_builder_set_member_name (json, "group");
  if (figure->group != NULL)
    json_builder_add_string_value (json, figure->group);
  else
    json_builder_add_null_value (json);
  add_number (json, "numerator", pqa_figure_get_numerator (figure));
  add_number (json, "denominator", pqa_figure_get_denominator (figure));
  if (pqa_figure_get_value (figure, &value))
    add_number (json, "value", value);
  else
    {
      json_builder_set_member_name (json, "value");
      json_builder_add_null_value (json);
    }
  add_number (json, "n", figure->n);
  add_number (json, "definition_version", figure->indicator->definition_version);
  json_builder_end_object (json);
}

/* JSON is UTF-8 in every locale. */
static int
print_json (const GPtrArray *figures)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (json);
  for (guint i = 0; i < figures->len; i++)
    add_figure (json, figures->pdata[i]);
  json_builder_end_array (json);

  root = json_builder_get_root (json);
  text = json_to_string (root, TRUE);
  if (!g_output_stream_printf (stream, NULL, NULL, &error, "%s\n", text))
    return pqa_ctl_fail (error);
  return PQA_CTL_DONE;
}

static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

static gboolean
write_figure (PqaCsvWriter *writer, const PqaFigure *figure, GError **error)
{
  g_autofree char *numerator = format_number (pqa_figure_get_numerator (figure));
  g_autofree char *denominator = format_number (pqa_figure_get_denominator (figure));
  g_autofree char *value = pqa_figure_to_text (figure, PQA_FIGURE_FILE);
  g_autofree char *n = g_strdup_printf ("%" G_GINT64_FORMAT, figure->n);
  g_autofree char *version = g_strdup_printf ("%d", figure->indicator->definition_version);
  const char *const cells[] = { figure->indicator->code,
                                figure->group != NULL ? figure->group : "",
                                numerator,
                                denominator,
                                value,
                                n,
                                version,
                                NULL };

  return pqa_csv_writer_write_row (writer, cells, NULL, error);
}

static int
print_csv (const GPtrArray *figures)
{
  static const char *const header[]
      = { "code", "group", "numerator", "denominator", "value", "n", "definition_version", NULL };
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (PqaCsvWriter) writer = pqa_csv_writer_new (stream, FALSE);
  g_autoptr (GError) error = NULL;

  if (!pqa_csv_writer_write_row (writer, header, NULL, &error))
    return pqa_ctl_fail (error);
  for (guint i = 0; i < figures->len; i++)
    if (!write_figure (writer, figures->pdata[i], &error))
      return pqa_ctl_fail (error);
  return pqa_csv_writer_close (writer, NULL, &error) ? PQA_CTL_DONE : pqa_ctl_fail (error);
}

/* Pads by characters, which printf counts as bytes. */
static void
print_right (const char *text, glong width)
{
  for (glong i = g_utf8_strlen (text, -1); i < width; i++)
    g_print (" ");
  g_print ("%s", text);
}

static gboolean
is_uncertain (const PqaFigure *figure)
{
  return figure->indicator->unit != PQA_INDICATOR_UNIT_COUNT && figure->n > 0
         && figure->n < PQA_INDICATOR_FEW;
}

static void
print_figure (const PqaFigure *figure)
{
  g_autofree char *value = pqa_figure_to_text (figure, PQA_FIGURE_SCREEN);
  g_autofree char *numerator = format_number (pqa_figure_get_numerator (figure));
  g_autofree char *denominator = format_number (pqa_figure_get_denominator (figure));

  g_print ("%-18s", figure->indicator->code);
  print_right (value, 12);
  g_print (is_uncertain (figure) ? "*" : " ");
  print_right (numerator, 16);
  g_print (" ÷ %-12s %s%s%s\n", denominator, pqa_indicator_get_name (figure->indicator),
           figure->group != NULL ? " · " : "", figure->group != NULL ? figure->group : "");
}

static int
print_table (const GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    print_figure (figures->pdata[i]);
  g_print (_ ("* fewer than %d events or answers\n"), PQA_INDICATOR_FEW);
  return PQA_CTL_DONE;
}

static PrintFunc
find_format (const char *name)
{
  if (name == NULL || g_str_equal (name, "table"))
    return print_table;
  if (g_str_equal (name, "json"))
    return print_json;
  return g_str_equal (name, "csv") ? print_csv : NULL;
}

static int
print_figures (PqaConnection *connection,
               const Options *options,
               PqaGrouping grouping,
               PrintFunc print)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaOffice) office = pqa_office_load (connection, &error);
  g_autoptr (PqaPeriod) period = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  if (office == NULL)
    return pqa_ctl_fail (error);
  period = pqa_period_parse (options->period, office->zone, &error);
  if (period == NULL)
    return pqa_ctl_usage ("%s", error->message);

  figures = pqa_indicator_store_read (connection, period, grouping, NULL, &error);
  return figures != NULL ? print (figures) : pqa_ctl_fail (error);
}

/* Prints the indicators of a period, for the whole office or by group. */
int
pqa_ctl_indicators (int argc, char *argv[])
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period,
      N_ ("2011-Q3, 2011-07, 2011-H1, 2011, or 2011-07-01..2011-09-30"), N_ ("PERIOD") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.grouping,
      N_ ("zone, category, upper-category, department, kind, channel, person, cause, hour, "
          "dimension or question"),
      N_ ("GROUP") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("table, json or csv"),
      N_ ("FORMAT") },
    { NULL },
  };
  g_autoptr (PqaConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  PqaGrouping grouping = PQA_GROUPING_NONE;
  PrintFunc print;

  if (!pqa_ctl_parse (&argc, &argv, "", _ ("Print the indicators of a period"), entries, 0))
    return PQA_CTL_USAGE;
  print = find_format (options.format);
  if (options.period == NULL)
    return pqa_ctl_usage (_ ("indicators needs --period."));
  if (print == NULL)
    return pqa_ctl_usage (_ ("There is no format “%s”; use table, json or csv."), options.format);
  if (options.grouping != NULL && !pqa_grouping_from_code (options.grouping, &grouping, &error))
    return pqa_ctl_usage ("%s", error->message);

  connection = pqa_ctl_open (PQA_CONNECTION_READ_ONLY);
  if (connection == NULL)
    return PQA_CTL_FAILED;
  return print_figures (connection, &options, grouping, print);
}
