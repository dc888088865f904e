/* pqa-result-sheet-finish.c: finishing an inspection on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-result-sheet-private.h"

#include "inspections/pqa-sheet-writer.h"
#include "pqa-i18n.h"
#include "pqa-question.h"

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    gtk_window_close (GTK_WINDOW (self));
  pqa_result_sheet_end_write (self, error);
}

static void
finish_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaResultSheet) self = PQA_RESULT_SHEET (user_data);
  g_autofree char *answer = pqa_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "finish") != 0)
    return;
  pqa_result_sheet_begin_write (self);
  pqa_sheet_write_finish (self->context, self->sheet, finished_cb, g_object_ref (self));
}

static void
ask_to_finish (PqaResultSheet *self, const PqaScoreItem *items)
{
  const PqaAnswer answers[] = {
    { "back", _ ("_Back"), ADW_RESPONSE_DEFAULT },
    { "finish", _ ("_Finish"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };
  g_autofree char *score = pqa_ratio_format_percent (
      pqa_score_total (items, self->sheet->results->len), PQA_FIGURE_SCREEN);
  g_autofree char *text
      = g_strdup_printf (_ ("Score %s, %s. Once it is finished, nothing in it can be changed."),
                         score, pqa_verdict_to_label (pqa_inspection_sheet_judge (self->sheet)));

  pqa_ask_async (GTK_WINDOW (self), _ ("Finish the Inspection?"), text, answers, NULL,
                 finish_asked_cb, g_object_ref (self));
}

static void
show_first_missing (PqaResultSheet *self, const PqaScoreItem *items)
{
  for (guint i = 0; i < self->sheet->results->len; i++)
    if (items[i].mandatory && items[i].result == PQA_RESULT_EMPTY)
      {
        pqa_result_sheet_select (self, i);
        return;
      }
}

void
pqa_result_sheet_finish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaResultSheet *self = PQA_RESULT_SHEET (widget);
  g_autofree PqaScoreItem *items = NULL;
  g_autoptr (GError) error = NULL;

  pqa_result_sheet_accept (self, FALSE);
  items = pqa_inspection_sheet_dup_items (self->sheet);
  if (pqa_score_check_finished (items, self->sheet->results->len, &error))
    ask_to_finish (self, items);
  else
    {
      pqa_result_sheet_say (self, error->message);
      show_first_missing (self, items);
    }
}
