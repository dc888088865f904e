/* pqa-today-page.c: what waits today, and how the quarter goes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each role sees what it acts upon: clerks their own requests, managers those of everybody beside
 * their own, directors and administrators the office as a whole.
 */
#include "today/pqa-today-page.h"

#include "inspection/pqa-inspection-list.h"
#include "list/pqa-list-counts.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"
#include "today/pqa-today-card.h"
#include "today/pqa-today-figures.h"
#include "today/pqa-today-requests.h"
#include "today/pqa-today-warnings.h"

/* Several changes in a row are one reason to count again. */
#define COUNT_DELAY_MS 300
#define FIGURES_DELAY_MS 3000
#define TICK_SECONDS 60

struct _PqaTodayPage
{
  PqaPage parent_instance;

  GtkLabel *greeting;
  GtkLabel *date;
  GtkBox *cards;
  GtkBox *columns;
  GtkBox *work;
  PqaTodayWarnings *warnings;
  PqaTodayRequests *requests;
  PqaTodayFigures *figures;

  GPtrArray *shown; /* of PqaTodayCard, in the order of the counts */
  GCancellable *counting;
  guint count_source;
  guint figures_source;
  guint tick;
};

G_DEFINE_FINAL_TYPE (PqaTodayPage, pqa_today_page, PQA_TYPE_PAGE)

static const PqaTodayCardInfo mine
    = { N_ ("My open requests"), "pqa-requests-symbolic", "requests", "scope", "mine" };
static const PqaTodayCardInfo open_requests
    = { N_ ("Open requests"), "pqa-requests-symbolic", "requests", "scope", "open" };
static const PqaTodayCardInfo overdue
    = { N_ ("Overdue"), "alarm-symbolic", "requests", "scope", "overdue", TRUE };
static const PqaTodayCardInfo follow_up
    = { N_ ("To follow up"), "call-start-symbolic", "requests", "scope", "follow-up" };
static const PqaTodayCardInfo inspections
    = { N_ ("Inspections due"), "pqa-inspections-symbolic", "inspections", "show", "due" };
static const PqaTodayCardInfo findings
    = { N_ ("Findings overdue"), "pqa-findings-symbolic", "findings", "show", "overdue", TRUE };

static PqaContext *
get_context (PqaTodayPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static gboolean
works_on_requests (PqaTodayPage *self)
{
  return pqa_context_may (get_context (self), PQA_PERMISSION_REQUEST_WORK);
}

/* The greeting ----------------------------------------------------------------------------------*/

static char *
format_greeting (int hour, const char *name)
{
  if (hour < 5 || hour >= 18)
    /* Translators: a person's name */
    return g_strdup_printf (_ ("Good evening, %s"), name);
  if (hour < 12)
    return g_strdup_printf (_ ("Good morning, %s"), name);
  return g_strdup_printf (_ ("Good afternoon, %s"), name);
}

static void
greet (PqaTodayPage *self)
{
  PqaContext *context = get_context (self);
  GTimeZone *zone = pqa_context_get_time_zone (context);
  gint64 now = pqa_context_now (context);
  g_autofree char *today = pqa_local_time_date (zone, now);
  g_autofree char *date = pqa_date_format (today);
  g_autofree char *greeting
      = format_greeting (pqa_local_time_seconds (zone, now) / 3600,
                         pqa_context_get_person_name (context));
  /* Translators: the day of the week and the date */
  g_autofree char *day
      = g_strdup_printf (C_ ("weekday and date", "%1$s, %2$s"),
                         pqa_weekday_format (pqa_date_weekday (today)), date);

  gtk_label_set_text (self->greeting, greeting);
  gtk_label_set_text (self->date, day);
}

/* What waits ------------------------------------------------------------------------------------*/

static PqaListQuery *
query_requests (PqaTodayPage *self, PqaRequestScope scope)
{
  PqaRequestFilter filter
      = { .scope = scope,
          .person_id = pqa_context_get_person_id (get_context (self)),
          .now = pqa_context_now (get_context (self)) };

  return pqa_request_list_new (&filter);
}

static PqaListQuery *
query_inspections (PqaTodayPage *self)
{
  PqaInspectionFilter filter = { .show = PQA_INSPECTION_SHOW_DUE };
  PqaListOrder order = { 0 };

  return pqa_inspection_list_query (&filter, order);
}

static PqaListQuery *
query_findings (PqaTodayPage *self)
{
  PqaFindingFilter filter
      = { .show = PQA_FINDING_SHOW_OVERDUE, .now = pqa_context_now (get_context (self)) };
  PqaListOrder order = { 0 };

  return pqa_finding_list_query (&filter, order);
}

/* In the order of the cards. */
static GPtrArray *
list_queries (PqaTodayPage *self)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_list_query_unref);

  if (works_on_requests (self))
    g_ptr_array_add (queries, query_requests (self, PQA_REQUEST_SCOPE_MINE));
  else
    g_ptr_array_add (queries, query_requests (self, PQA_REQUEST_SCOPE_OPEN));
  g_ptr_array_add (queries, query_requests (self, PQA_REQUEST_SCOPE_OVERDUE));
  g_ptr_array_add (queries, query_requests (self, PQA_REQUEST_SCOPE_TO_FOLLOW_UP));
  g_ptr_array_add (queries, query_inspections (self));
  g_ptr_array_add (queries, query_findings (self));
  return queries;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaTodayPage) self = PQA_TODAY_PAGE (user_data);
  g_autoptr (GArray) counts = pqa_list_counts_finish (result, NULL);

  /* What cannot be counted keeps its last count; the list behind the card says why. */
  for (guint i = 0; counts != NULL && self->shown != NULL && i < counts->len; i++)
    pqa_today_card_set_count (self->shown->pdata[i], g_array_index (counts, gint64, i));
}

static void
count (PqaTodayPage *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pqa_list_counts_async (pqa_context_get_database (get_context (self)), list_queries (self),
                         self->counting, counted_cb, g_object_ref (self));
}

/* When to look again ----------------------------------------------------------------------------*/

static gboolean
count_cb (gpointer user_data)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (user_data);

  self->count_source = 0;
  count (self);
  pqa_today_warnings_refresh (self->warnings);
  return G_SOURCE_REMOVE;
}

static gboolean
figures_cb (gpointer user_data)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (user_data);

  self->figures_source = 0;
  pqa_today_figures_refresh (self->figures);
  return G_SOURCE_REMOVE;
}

/* A page that nobody looks at waits until somebody does. */
static void
database_changed_cb (PqaTodayPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->count_source == 0)
    self->count_source = g_timeout_add (COUNT_DELAY_MS, count_cb, self);
  g_clear_handle_id (&self->figures_source, g_source_remove);
  self->figures_source = g_timeout_add (FIGURES_DELAY_MS, figures_cb, self);
}

static void
pqa_today_page_refresh (PqaPage *page)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (page);

  greet (self);
  count (self);
  pqa_today_warnings_refresh (self->warnings);
  pqa_today_requests_refresh (self->requests);
  pqa_today_figures_refresh (self->figures);
}

/* Deadlines go by without anybody doing anything. */
static gboolean
tick_cb (gpointer user_data)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (user_data);

  greet (self);
  count (self);
  pqa_today_warnings_refresh (self->warnings);
  pqa_today_requests_refresh (self->requests);
  return G_SOURCE_CONTINUE;
}

static void
pqa_today_page_map (GtkWidget *widget)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (pqa_today_page_parent_class)->map (widget);
  pqa_today_page_refresh (PQA_PAGE (self));
  self->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
stop (PqaTodayPage *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->count_source, g_source_remove);
  g_clear_handle_id (&self->figures_source, g_source_remove);
}

static void
pqa_today_page_unmap (GtkWidget *widget)
{
  stop (PQA_TODAY_PAGE (widget));
  GTK_WIDGET_CLASS (pqa_today_page_parent_class)->unmap (widget);
}

/* Construction ----------------------------------------------------------------------------------*/

static void
add_card (PqaTodayPage *self, const PqaTodayCardInfo *info)
{
  GtkWidget *card = pqa_today_card_new (info);

  gtk_box_append (self->cards, card);
  g_ptr_array_add (self->shown, card);
}

static void
pqa_today_page_constructed (GObject *object)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (object);
  gboolean works = works_on_requests (self);

  G_OBJECT_CLASS (pqa_today_page_parent_class)->constructed (object);
  add_card (self, works ? &mine : &open_requests);
  add_card (self, &overdue);
  add_card (self, &follow_up);
  add_card (self, &inspections);
  add_card (self, &findings);

  self->requests = PQA_TODAY_REQUESTS (pqa_today_requests_new (
      get_context (self), pqa_context_get_role (get_context (self)) == PQA_ROLE_CLERK
                              ? PQA_REQUEST_SCOPE_MINE
                              : PQA_REQUEST_SCOPE_OPEN));
  self->figures = PQA_TODAY_FIGURES (pqa_today_figures_new (get_context (self)));
  self->warnings = PQA_TODAY_WARNINGS (pqa_today_warnings_new (get_context (self)));
  gtk_box_append (self->work, GTK_WIDGET (self->warnings));
  gtk_box_append (self->work, GTK_WIDGET (self->requests));
  gtk_box_append (self->columns, GTK_WIDGET (self->figures));
  g_signal_connect_object (pqa_context_get_database (get_context (self)), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
pqa_today_page_dispose (GObject *object)
{
  PqaTodayPage *self = PQA_TODAY_PAGE (object);

  stop (self);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (pqa_today_page_parent_class)->dispose (object);
}

static void
pqa_today_page_class_init (PqaTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_today_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_today_page_dispose;
  widget_class->map = pqa_today_page_map;
  widget_class->unmap = pqa_today_page_unmap;
  PQA_PAGE_CLASS (klass)->refresh = pqa_today_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/PropertyQA/ui/today/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaTodayPage, greeting);
  gtk_widget_class_bind_template_child (widget_class, PqaTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, PqaTodayPage, cards);
  gtk_widget_class_bind_template_child (widget_class, PqaTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PqaTodayPage, work);
}

static void
pqa_today_page_init (PqaTodayPage *self)
{
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
