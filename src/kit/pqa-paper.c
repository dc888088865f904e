/* pqa-paper.c: one page of a report on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-paper.h"

#include <math.h>

#include "pqa-i18n.h"

struct _PqaPaper
{
  GtkWidget parent_instance;

  PqaReportPages *pages; /* unowned */
  guint page;
  int width;
};

G_DEFINE_FINAL_TYPE (PqaPaper, pqa_paper, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pqa_paper_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pqa_paper_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  PqaPaper *self = PQA_PAPER (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? self->width
                 : (int)ceil (self->width * PQA_REPORT_PAGE_HEIGHT / PQA_REPORT_PAGE_WIDTH);
  *natural = *minimum;
}

/* Paper is white in dark style, too: it shows what will be printed. */
static void
pqa_paper_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PqaPaper *self = PQA_PAPER (widget);
  graphene_rect_t area
      = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  double scale = self->width / PQA_REPORT_PAGE_WIDTH;
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &area);
  if (self->pages == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, scale, scale);
  pqa_report_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
pqa_paper_class_init (PqaPaperClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = pqa_paper_get_request_mode;
  widget_class->measure = pqa_paper_measure;
  widget_class->snapshot = pqa_paper_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pqa_paper_init (PqaPaper *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * pqa_paper_new:
 * @width: in pixels of the screen
 *
 * Returns: (transfer floating): an empty sheet
 */
GtkWidget *
pqa_paper_new (int width)
{
  PqaPaper *self = g_object_new (PQA_TYPE_PAPER, NULL);

  self->width = width;
  return GTK_WIDGET (self);
}

/**
 * pqa_paper_set_page:
 * @pages: (nullable): the report, which has to outlive its use here
 * @page: which page, from 0
 */
void
pqa_paper_set_page (PqaPaper *self, PqaReportPages *pages, guint page)
{
  g_autofree char *name = NULL;

  g_return_if_fail (PQA_IS_PAPER (self));

  self->pages = pages;
  self->page = page;
  name = g_strdup_printf (_ ("Page %u"), page + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * pqa_paper_set_width:
 * @width: in pixels of the screen; the height follows
 */
void
pqa_paper_set_width (PqaPaper *self, int width)
{
  g_return_if_fail (PQA_IS_PAPER (self));

  if (width == self->width)
    return;
  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
