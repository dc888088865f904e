/* pqa-report-preview.c: a report page by page: thumbnails, paging, zoom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report-preview.h"

#include <math.h>

#include "pqa-i18n.h"
#include "pqa-paper.h"

#define THUMBNAIL_WIDTH 96
#define MARGIN 24
#define ZOOM_STEP 1.25
#define MAX_WIDTH 2400
#define MIN_WIDTH 200

struct _PqaReportPreview
{
  GtkWidget parent_instance;

  PqaReportPages *pages;
  guint page;
  double zoom; /* 0: as wide as there is room */
  guint zoom_source;

  GtkWidget *box;
  GtkListBox *thumbnails;
  GtkScrolledWindow *scroller;
  PqaPaper *paper;
  GtkLabel *position;
};

enum
{
  PAGE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaReportPreview, pqa_report_preview, GTK_TYPE_WIDGET)

static guint
count_pages (PqaReportPreview *self)
{
  return self->pages != NULL ? pqa_report_pages_get_n_pages (self->pages) : 0;
}

static int
fitting_width (PqaReportPreview *self)
{
  int room = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * MARGIN;

  return MAX (room, MIN_WIDTH);
}

static void
update_zoom (PqaReportPreview *self)
{
  int width
      = self->zoom > 0 ? (int)round (self->zoom * PQA_REPORT_PAGE_WIDTH) : fitting_width (self);

  pqa_paper_set_width (self->paper, CLAMP (width, MIN_WIDTH, MAX_WIDTH));
}

static gboolean
room_changed (gpointer data)
{
  PqaReportPreview *self = data;

  self->zoom_source = 0;
  update_zoom (self);
  return G_SOURCE_REMOVE;
}

/* The room is known while widgets are being placed, when none may ask for another size. */
static void
room_changed_cb (PqaReportPreview *self)
{
  if (self->zoom_source == 0)
    self->zoom_source = g_idle_add (room_changed, self);
}

static void
update_actions (PqaReportPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_pages = count_pages (self);

  gtk_widget_action_set_enabled (widget, "preview.previous", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.first", self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next", self->page + 1 < n_pages);
  gtk_widget_action_set_enabled (widget, "preview.last", self->page + 1 < n_pages);
}

static void
show_page (PqaReportPreview *self)
{
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, count_pages (self));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->thumbnails, self->page);

  pqa_paper_set_page (self->paper, self->pages, self->page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_label_set_text (self->position, text);
  if (row != NULL && !gtk_list_box_row_is_selected (row))
    gtk_list_box_select_row (self->thumbnails, row);
  update_actions (self);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

static void
row_selected_cb (PqaReportPreview *self, GtkListBoxRow *row)
{
  if (row != NULL && (guint)gtk_list_box_row_get_index (row) != self->page)
    pqa_report_preview_show_page (self, gtk_list_box_row_get_index (row));
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportPreview *self = PQA_REPORT_PREVIEW (widget);
  guint last = count_pages (self) - 1;

  if (g_str_equal (action, "preview.previous"))
    pqa_report_preview_show_page (self, self->page - 1);
  else if (g_str_equal (action, "preview.next"))
    pqa_report_preview_show_page (self, self->page + 1);
  else
    pqa_report_preview_show_page (self, g_str_equal (action, "preview.last") ? last : 0);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportPreview *self = PQA_REPORT_PREVIEW (widget);
  double present = self->zoom > 0 ? self->zoom : fitting_width (self) / PQA_REPORT_PAGE_WIDTH;

  if (g_str_equal (action, "preview.zoom-in"))
    self->zoom = MIN (present * ZOOM_STEP, MAX_WIDTH / PQA_REPORT_PAGE_WIDTH);
  else if (g_str_equal (action, "preview.zoom-out"))
    self->zoom = MAX (present / ZOOM_STEP, MIN_WIDTH / PQA_REPORT_PAGE_WIDTH);
  else
    self->zoom = 0;
  update_zoom (self);
}

/* Thumbnails ------------------------------------------------------------------------------------*/

static void
add_thumbnail (PqaReportPreview *self, guint page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *paper = pqa_paper_new (THUMBNAIL_WIDTH);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  GtkWidget *label = gtk_label_new (number);

  pqa_paper_set_page (PQA_PAPER (paper), self->pages, page);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), paper);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_append (self->thumbnails, box);
}

static void
fill_thumbnails (PqaReportPreview *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->thumbnails, 0)) != NULL)
    gtk_list_box_remove (self->thumbnails, GTK_WIDGET (row));
  for (guint i = 0; i < count_pages (self); i++)
    add_thumbnail (self, i);
}

/* Overrides -------------------------------------------------------------------------------------*/

static gboolean
pqa_report_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PQA_REPORT_PREVIEW (widget)->scroller));
}

static void
pqa_report_preview_dispose (GObject *object)
{
  PqaReportPreview *self = PQA_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->zoom_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->pages, pqa_report_pages_free);

  G_OBJECT_CLASS (pqa_report_preview_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.first", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.last", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-fit", NULL, zoom_cb);
}

static void
pqa_report_preview_class_init (PqaReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_report_preview_dispose;
  widget_class->grab_focus = pqa_report_preview_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  install_actions (widget_class);

  /**
   * PqaReportPreview::page-changed:
   *
   * Another page is in view.
   */
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", PQA_TYPE_REPORT_PREVIEW, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Building --------------------------------------------------------------------------------------*/

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

/* Before the scrolled window, which would scroll by these keys. */
static void
add_keys (PqaReportPreview *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Page_Down, 0, "preview.next");
  add_key (keys, GDK_KEY_Page_Up, 0, "preview.previous");
  add_key (keys, GDK_KEY_Home, 0, "preview.first");
  add_key (keys, GDK_KEY_End, 0, "preview.last");
  add_key (keys, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in");
  add_key (keys, GDK_KEY_equal, GDK_CONTROL_MASK, "preview.zoom-in");
  add_key (keys, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out");
  add_key (keys, GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
new_thumbnails (PqaReportPreview *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->thumbnails = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->thumbnails, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->thumbnails), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->thumbnails), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  g_signal_connect_swapped (self->thumbnails, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->thumbnails));
  gtk_widget_add_css_class (scroller, "thumbnails");
  return scroller;
}

static void
add_button (GtkWidget *bar, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (bar), button);
}

static GtkWidget *
new_bar (PqaReportPreview *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->position = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->position), "numeric");
  gtk_widget_set_halign (bar, GTK_ALIGN_CENTER);
  add_button (bar, "go-previous-symbolic", _ ("Previous Page"), "preview.previous");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->position));
  add_button (bar, "go-next-symbolic", _ ("Next Page"), "preview.next");
  add_button (bar, "zoom-out-symbolic", _ ("Smaller"), "preview.zoom-out");
  add_button (bar, "zoom-fit-best-symbolic", _ ("As Wide as the Window"), "preview.zoom-fit");
  add_button (bar, "zoom-in-symbolic", _ ("Larger"), "preview.zoom-in");
  return bar;
}

static GtkWidget *
new_sheet (PqaReportPreview *self)
{
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->paper = PQA_PAPER (pqa_paper_new (MIN_WIDTH));
  gtk_widget_set_margin_top (GTK_WIDGET (self->paper), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->paper), MARGIN);
  gtk_widget_set_margin_start (GTK_WIDGET (self->paper), MARGIN);
  gtk_widget_set_margin_end (GTK_WIDGET (self->paper), MARGIN);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->paper));
  gtk_widget_set_focusable (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->scroller), "desk");
  g_signal_connect_swapped (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                            G_CALLBACK (room_changed_cb), self);
  gtk_box_append (GTK_BOX (frame), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (frame), new_bar (self));
  return frame;
}

static void
pqa_report_preview_init (PqaReportPreview *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), new_thumbnails (self));
  gtk_box_append (GTK_BOX (self->box), new_sheet (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_keys (self);
  update_actions (self);
}

/**
 * pqa_report_preview_set_report:
 * @report: (nullable): what to show from its first page on
 */
void
pqa_report_preview_set_report (PqaReportPreview *self, PqaReport *report)
{
  PqaReportPages *old;

  g_return_if_fail (PQA_IS_REPORT_PREVIEW (self));

  old = self->pages;
  self->pages = report != NULL ? pqa_report_pages_new (report) : NULL;
  self->page = 0;
  fill_thumbnails (self);
  show_page (self);
  g_clear_pointer (&old, pqa_report_pages_free);
}

/**
 * pqa_report_preview_get_pages:
 *
 * Returns: (transfer none) (nullable): the pages that are shown
 */
PqaReportPages *
pqa_report_preview_get_pages (PqaReportPreview *self)
{
  g_return_val_if_fail (PQA_IS_REPORT_PREVIEW (self), NULL);

  return self->pages;
}

/**
 * pqa_report_preview_get_page:
 *
 * Returns: which page is in view, from 0
 */
guint
pqa_report_preview_get_page (PqaReportPreview *self)
{
  g_return_val_if_fail (PQA_IS_REPORT_PREVIEW (self), 0);

  return self->page;
}

/**
 * pqa_report_preview_show_page:
 * @page: from 0
 */
void
pqa_report_preview_show_page (PqaReportPreview *self, guint page)
{
  g_return_if_fail (PQA_IS_REPORT_PREVIEW (self));

  if (page >= count_pages (self) || page == self->page)
    return;
  self->page = page;
  show_page (self);
}
