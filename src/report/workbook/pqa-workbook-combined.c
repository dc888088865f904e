/* pqa-workbook-combined.c: columns and a line in one Excel chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The library has one kind of mark per chart. It lets the function that writes the marks be
 * replaced, though: ours writes the columns, then the marks of a line chart that is on no sheet,
 * then the axes of the line, if it has its own (ECMA-376 part 1, 21.2.2.145, plotArea).
 */
#include "workbook/pqa-workbook-combined.h"

/* Beside the identifiers that the library gives. */
#define SHARE_AXIS 60010001
#define HIDDEN_AXIS 60010002

static const char share_axes[] = "<c:valAx><c:axId val=\"" G_STRINGIFY (
    SHARE_AXIS) "\"/>"
                "<c:scaling><c:orientation val=\"minMax\"/><c:max val=\"1\"/><c:min "
                "val=\"0\"/></c:scaling>"
                "<c:delete val=\"0\"/><c:axPos val=\"r\"/>"
                "<c:numFmt formatCode=\"0%\" sourceLinked=\"0\"/>"
                "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>"
                "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"" G_STRINGIFY (
                    HIDDEN_AXIS) "\"/>"
                                 "<c:crosses val=\"max\"/><c:crossBetween "
                                 "val=\"between\"/></c:valAx>"
                                 "<c:catAx><c:axId val=\"" G_STRINGIFY (
                                     HIDDEN_AXIS) "\"/>"
                                                  "<c:scaling><c:orientation "
                                                  "val=\"minMax\"/></c:scaling>"
                                                  "<c:delete val=\"1\"/><c:axPos val=\"b\"/>"
                                                  "<c:majorTickMark val=\"out\"/><c:minorTickMark "
                                                  "val=\"none\"/>"
                                                  "<c:tickLblPos val=\"nextTo\"/><c:crossAx "
                                                  "val=\"" G_STRINGIFY (
                                                      SHARE_AXIS) "\"/>"
                                                                  "<c:crosses "
                                                                  "val=\"autoZero\"/><c:auto "
                                                                  "val=\"1\"/><c:lblAlgn "
                                                                  "val=\"ctr\"/>"
                                                                  "<c:lblOffset "
                                                                  "val=\"100\"/></c:catAx>";

/* The line chart, and a column chart that lends its original function, were made right after the
 * chart that is written. */
static void
write_columns_and_line (lxw_chart *columns)
{
  lxw_chart *line = STAILQ_NEXT (columns, list_pointers);
  lxw_chart *original = STAILQ_NEXT (line, list_pointers);
  gboolean own_axis = line->axis_id_1 == HIDDEN_AXIS;

  original->write_chart_type (columns);
  line->file = columns->file;
  line->series_index = columns->series_index;
  if (!own_axis)
    {
      line->axis_id_1 = columns->axis_id_1;
      line->axis_id_2 = columns->axis_id_2;
    }
  line->write_chart_type (line);
  if (own_axis)
    fputs (share_axes, columns->file);
}

/**
 * pqa_workbook_combined_add_line:
 * @columns: the chart made last, of type column
 * @own_axis: whether the line goes from 0 to 100 % on the right; otherwise it shares the axes
 *
 * Returns: (transfer none): the line of the combined chart, to which its series is added; it
 *   belongs to @workbook and is put on no sheet
 */
lxw_chart *
pqa_workbook_combined_add_line (lxw_workbook *workbook, lxw_chart *columns, gboolean own_axis)
{
  lxw_chart *line = workbook_add_chart (workbook, LXW_CHART_LINE);

  workbook_add_chart (workbook, LXW_CHART_COLUMN);
  columns->write_chart_type = write_columns_and_line;
  if (own_axis)
    {
      line->axis_id_1 = HIDDEN_AXIS;
      line->axis_id_2 = SHARE_AXIS;
    }
  return line;
}
