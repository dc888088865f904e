/* pqa-table-cell.c: one cell of a table: icon and text that follow their row
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list keeps some two hundred rows of them ready, so a cell draws its text itself: a label with a
 * layout of its own in each would weigh more than all the rest of the window.
 */
#include "pqa-table-cell.h"

#include "list/pqa-list-row.h"

#define SPACING 6

struct _PqaTableCell
{
  GtkWidget parent_instance;

  const PqaTableColumn *column;
  PqaContext *context;
  GtkWidget *icon; /* NULL while there is none */
  char *text;      /* NULL while there is none */

  GObject *item;
  gulong handler;
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (PqaTableCell, pqa_table_cell, GTK_TYPE_WIDGET)

/* A row of the store is there before its values are; columns need not know. */
static gboolean
has_values (PqaTableCell *self)
{
  return self->item != NULL
         && (!PQA_IS_LIST_ROW (self->item) || pqa_list_row_is_loaded (PQA_LIST_ROW (self->item)));
}

static void
show_class (PqaTableCell *self, const char *css_class)
{
  css_class = g_intern_string (css_class);
  if (css_class == self->css_class)
    return;

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  self->css_class = css_class;
}

static void
show_icon (PqaTableCell *self)
{
  const char *name = has_values (self) ? self->column->icon (self->item, self->context) : NULL;

  if (name == NULL)
    {
      g_clear_pointer (&self->icon, gtk_widget_unparent);
      return;
    }
  if (self->icon == NULL)
    {
      self->icon = gtk_image_new ();
      gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
}

/* Only a badge is as wide as its text; other cells are as wide as their column. */
static void
take_text (PqaTableCell *self, char *text)
{
  gboolean is_badge = self->column->kind == PQA_TABLE_COLUMN_BADGE;

  if (g_strcmp0 (text, self->text) == 0)
    {
      g_free (text);
      return;
    }
  g_free (self->text);
  self->text = text;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
  if (is_badge)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_text (PqaTableCell *self)
{
  g_autofree char *text = has_values (self) ? self->column->text (self->item, self->context) : NULL;
  gboolean filled = text != NULL && *text != '\0';

  take_text (self, filled ? g_steal_pointer (&text) : NULL);
  if (self->column->kind != PQA_TABLE_COLUMN_BADGE)
    return;
  /* A badge without words would be a dot that means nothing. */
  if (filled)
    gtk_widget_add_css_class (GTK_WIDGET (self), "badge");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "badge");
}

/* Drawing ---------------------------------------------------------------------------------------*/

static gboolean
is_numeric (PqaTableCell *self)
{
  return self->column->kind == PQA_TABLE_COLUMN_NUMBER
         || self->column->kind == PQA_TABLE_COLUMN_TIME;
}

/* Figures of equal width are no matter of the font alone, which is all that a layout inherits. */
static PangoLayout *
make_layout (PqaTableCell *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (is_numeric (self))
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  return layout;
}

static int
get_text_width (PqaTableCell *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (self->text == NULL)
    return 0;
  layout = make_layout (self);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
get_line_height (PqaTableCell *self)
{
  PangoContext *pango = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (pango, NULL, NULL);
  int height = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height);
}

static int
get_icon_size (PqaTableCell *self, GtkOrientation orientation)
{
  int size = 0;

  if (self->icon != NULL)
    gtk_widget_measure (self->icon, orientation, -1, NULL, &size, NULL, NULL);
  return size;
}

/* Where the text begins. */
static int
get_text_start (PqaTableCell *self)
{
  return self->icon != NULL ? get_icon_size (self, GTK_ORIENTATION_HORIZONTAL) + SPACING : 0;
}

static void
pqa_table_cell_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  PqaTableCell *self = PQA_TABLE_CELL (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (get_line_height (self), get_icon_size (self, orientation));
  else
    {
      *minimum = get_text_start (self);
      *natural = *minimum;
      if (self->column->kind == PQA_TABLE_COLUMN_BADGE)
        *natural += get_text_width (self);
    }
}

static void
pqa_table_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PqaTableCell *self = PQA_TABLE_CELL (widget);
  GtkAllocation place = { .width = get_icon_size (self, GTK_ORIENTATION_HORIZONTAL),
                          .height = get_icon_size (self, GTK_ORIENTATION_VERTICAL) };

  place.y = (height - place.height) / 2;
  if (self->icon != NULL)
    gtk_widget_size_allocate (self->icon, &place, -1);
}

static void
pqa_table_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PqaTableCell *self = PQA_TABLE_CELL (widget);
  int start = get_text_start (self);
  int width = gtk_widget_get_width (widget) - start;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (self->icon != NULL)
    gtk_widget_snapshot_child (widget, self->icon, snapshot);
  if (self->text == NULL || width <= 0)
    return;
  layout = make_layout (self);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  if (self->column->kind == PQA_TABLE_COLUMN_NUMBER)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), start,
                              (gtk_widget_get_height (widget) - height) / 2.0, layout);
}

/* What does not fit is told in full. */
static gboolean
pqa_table_cell_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PqaTableCell *self = PQA_TABLE_CELL (widget);

  if (get_text_width (self) <= gtk_widget_get_width (widget) - get_text_start (self))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

static void
pqa_table_cell_dispose (GObject *object)
{
  PqaTableCell *self = PQA_TABLE_CELL (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->context);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (pqa_table_cell_parent_class)->dispose (object);
}

static void
pqa_table_cell_class_init (PqaTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_table_cell_dispose;
  widget_class->measure = pqa_table_cell_measure;
  widget_class->size_allocate = pqa_table_cell_size_allocate;
  widget_class->snapshot = pqa_table_cell_snapshot;
  widget_class->query_tooltip = pqa_table_cell_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
pqa_table_cell_init (PqaTableCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * pqa_table_cell_new:
 * @column: what the cell shows; must outlive it
 * @context: handed to the column's functions
 *
 * Returns: an empty cell
 */
GtkWidget *
pqa_table_cell_new (const PqaTableColumn *column, PqaContext *context)
{
  static const char *const kind_class[] = { "text", "numeric", "numeric", "text" };
  PqaTableCell *self = g_object_new (PQA_TYPE_TABLE_CELL, NULL);

  self->column = column;
  self->context = g_object_ref (context);
  gtk_widget_add_css_class (GTK_WIDGET (self), kind_class[column->kind]);
  if (column->kind == PQA_TABLE_COLUMN_BADGE)
    gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  return GTK_WIDGET (self);
}

/**
 * pqa_table_cell_set_item:
 * @item: (nullable): the row shown from now on
 *
 * If the row has a signal "changed", the cell is redrawn whenever it is emitted.
 */
void
pqa_table_cell_set_item (PqaTableCell *self, gpointer item)
{
  g_return_if_fail (PQA_IS_TABLE_CELL (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  if (item != NULL && g_signal_lookup ("changed", G_OBJECT_TYPE (item)) != 0)
    self->handler
        = g_signal_connect_swapped (item, "changed", G_CALLBACK (pqa_table_cell_refresh), self);
  pqa_table_cell_refresh (self);
}

/**
 * pqa_table_cell_get_item:
 *
 * Returns: (transfer none) (nullable): the row shown
 */
gpointer
pqa_table_cell_get_item (PqaTableCell *self)
{
  g_return_val_if_fail (PQA_IS_TABLE_CELL (self), NULL);

  return self->item;
}

/**
 * pqa_table_cell_refresh:
 *
 * Asks the column again for text, icon and style class.
 */
void
pqa_table_cell_refresh (PqaTableCell *self)
{
  g_return_if_fail (PQA_IS_TABLE_CELL (self));

  show_text (self);
  if (self->column->icon != NULL)
    show_icon (self);
  if (self->column->css_class != NULL)
    show_class (self,
                has_values (self) ? self->column->css_class (self->item, self->context) : NULL);
}

/**
 * pqa_table_cell_get_text:
 *
 * Returns: (nullable): what the cell says at present
 */
const char *
pqa_table_cell_get_text (PqaTableCell *self)
{
  g_return_val_if_fail (PQA_IS_TABLE_CELL (self), NULL);

  return self->text;
}
