/* pqa-today-figures.c: the quarter so far, beside the one before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "today/pqa-today-figures.h"

#include "indicator/pqa-indicator-store.h"
#include "pqa-i18n.h"

/* The figures by which a working day is steered; the report has them all. */
static const char *const codes[] = {
  "REQ_IN",       "RESP_ONTIME",  "COMPLETE_ONTIME", "RESOLVE_RATE", "FOLLOWUP_RATE",
  "FOLLOWUP_SAT", "REWORK_RATE",  "INSP_DONE",       "INSP_PASS",    "RECT_ONTIME",
  NULL,
};

/* Of a percent: what looks the same is neither better nor worse. */
#define TENTHS 1000

enum
{
  COLUMN_NAME,
  COLUMN_NOW,
  COLUMN_CHANGE,
  COLUMN_BEFORE,
};

struct _PqaTodayFigures
{
  GtkBox parent_instance;

  PqaContext *context;
  GtkGrid *grid;
  GtkSpinner *spinner;
  GtkLabel *few;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PqaTodayFigures, pqa_today_figures, GTK_TYPE_BOX)

/* Two quarters and their figures. */
typedef struct
{
  PqaPeriod *now;
  PqaPeriod *before;
  GPtrArray *figures_now;
  GPtrArray *figures_before;
} Quarters;

static void
quarters_free (Quarters *self)
{
  g_clear_pointer (&self->now, pqa_period_free);
  g_clear_pointer (&self->before, pqa_period_free);
  g_clear_pointer (&self->figures_now, g_ptr_array_unref);
  g_clear_pointer (&self->figures_before, g_ptr_array_unref);
  g_free (self);
}

static gpointer
read_quarters (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Quarters *quarters = data;

  quarters->figures_now = pqa_indicator_store_read (connection, quarters->now, PQA_GROUPING_NONE,
                                                    codes, error);
  if (quarters->figures_now == NULL)
    return NULL;
  quarters->figures_before = pqa_indicator_store_read (connection, quarters->before,
                                                       PQA_GROUPING_NONE, codes, error);
  return quarters->figures_before != NULL ? quarters : NULL;
}

static GtkWidget *
add_label (PqaTodayFigures *self, int column, int row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_NAME ? 0 : 1);
  if (column == COLUMN_NAME)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
    }
  else
    gtk_widget_add_css_class (label, "numeric");
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
  return label;
}

/* The count of a quarter that has not ended says nothing beside that of a whole one. */
static char *
format_change (const PqaFigure *now, const PqaFigure *before)
{
  if (now->indicator->unit == PQA_INDICATOR_UNIT_COUNT)
    return NULL;
  return pqa_ratio_format_difference (now->ratio, before->ratio);
}

/* Better and worse are said by the sign of the figure; the colour only underlines it. */
static const char *
change_class (const PqaFigure *now, const PqaFigure *before)
{
  PqaIndicatorSense sense = now->indicator->sense;
  int order;

  if (sense == PQA_INDICATOR_SENSE_NEUTRAL || !pqa_ratio_is_defined (now->ratio)
      || !pqa_ratio_is_defined (before->ratio))
    return "dim-label";
  order = pqa_ratio_compare (now->ratio, before->ratio);
  if (order == 0
      || pqa_ratio_round (now->ratio, TENTHS) == pqa_ratio_round (before->ratio, TENTHS))
    return "dim-label";
  return (order > 0) == (sense == PQA_INDICATOR_SENSE_HIGHER_IS_BETTER) ? "success" : "error";
}

static gboolean
is_few (const PqaFigure *figure)
{
  return figure->indicator->unit != PQA_INDICATOR_UNIT_COUNT && figure->n > 0
         && figure->n < PQA_INDICATOR_FEW;
}

static char *
format_figure (const PqaFigure *figure)
{
  g_autofree char *text = pqa_figure_to_text (figure, PQA_FIGURE_SCREEN);

  return g_strconcat (text, is_few (figure) ? " *" : "", NULL);
}

static void
add_row (PqaTodayFigures *self, int row, const PqaFigure *now, const PqaFigure *before)
{
  g_autofree char *text_now = format_figure (now);
  g_autofree char *text_before = format_figure (before);
  g_autofree char *change = format_change (now, before);
  GtkWidget *name
      = add_label (self, COLUMN_NAME, row, pqa_indicator_get_name (now->indicator), NULL);

  gtk_widget_set_tooltip_text (name, pqa_indicator_get_definition (now->indicator));
  add_label (self, COLUMN_NOW, row, text_now, "figure-now");
  add_label (self, COLUMN_CHANGE, row, change, change_class (now, before));
  add_label (self, COLUMN_BEFORE, row, text_before, "dim-label");
  if (is_few (now) || is_few (before))
    gtk_widget_set_visible (GTK_WIDGET (self->few), TRUE);
}

static void
clear (PqaTodayFigures *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_widget_set_visible (GTK_WIDGET (self->few), FALSE);
}

static void
show_quarters (PqaTodayFigures *self, const Quarters *quarters)
{
  g_autofree char *now = pqa_period_format (quarters->now);
  g_autofree char *before = pqa_period_format (quarters->before);
  int row = 0;

  clear (self);
  add_label (self, COLUMN_NAME, row, _ ("Quarter so far"), "caption-heading");
  add_label (self, COLUMN_NOW, row, now, "caption-heading");
  add_label (self, COLUMN_CHANGE, row, _ ("Change"), "caption-heading");
  add_label (self, COLUMN_BEFORE, row, before, "caption-heading");
  for (const char *const *code = codes; *code != NULL; code++)
    {
      const PqaFigure *figure_now = pqa_figures_find (quarters->figures_now, *code, 0);
      const PqaFigure *figure_before = pqa_figures_find (quarters->figures_before, *code, 0);

      if (figure_now != NULL && figure_before != NULL)
        add_row (self, ++row, figure_now, figure_before);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaTodayFigures) self = PQA_TODAY_FIGURES (user_data);
  g_autoptr (GError) error = NULL;
  Quarters *quarters = pqa_database_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_spinner_stop (self->spinner);
  if (quarters != NULL)
    show_quarters (self, quarters);
  else
    {
      clear (self);
      gtk_label_set_wrap (GTK_LABEL (add_label (self, COLUMN_NAME, 0, error->message, NULL)), TRUE);
    }
}

static void
pqa_today_figures_dispose (GObject *object)
{
  PqaTodayFigures *self = PQA_TODAY_FIGURES (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_today_figures_parent_class)->dispose (object);
}

static void
pqa_today_figures_class_init (PqaTodayFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_today_figures_dispose;
}

static GtkWidget *
new_heading (PqaTodayFigures *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *heading = gtk_label_new (_ ("How we are doing"));

  gtk_widget_add_css_class (heading, "heading");
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spinner));
  return box;
}

static void
pqa_today_figures_init (PqaTodayFigures *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), new_heading (self));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 9);
  self->few = GTK_LABEL (gtk_label_new (_ ("* fewer than 30 cases")));
  gtk_label_set_xalign (self->few, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->few), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->few), "caption");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "today-figures");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->few));
  gtk_box_append (GTK_BOX (self), card);
  clear (self);
}

/**
 * pqa_today_figures_new:
 *
 * Returns: (transfer floating): a table without figures until it is refreshed
 */
GtkWidget *
pqa_today_figures_new (PqaContext *context)
{
  PqaTodayFigures *self = g_object_new (PQA_TYPE_TODAY_FIGURES, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

/**
 * pqa_today_figures_refresh:
 *
 * Reads the figures again; the old ones stay until the new ones are there.
 */
void
pqa_today_figures_refresh (PqaTodayFigures *self)
{
  Quarters *quarters = g_new0 (Quarters, 1);

  g_return_if_fail (PQA_IS_TODAY_FIGURES (self));

  quarters->now
      = pqa_period_containing (PQA_PERIOD_QUARTER, pqa_context_now (self->context),
                               pqa_context_get_time_zone (self->context));
  quarters->before = pqa_period_previous (quarters->now);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_ANALYSIS,
                           read_quarters, quarters, (GDestroyNotify) quarters_free, NULL,
                           self->reading, read_cb, g_object_ref (self));
}
