/* pqa-badges.c: how much waits on each page, whether it has been visited or not
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A badge counts what is late: requests and findings past their deadline, inspections whose day
 * has come. It is counted again when something is saved, and when time has gone by.
 */
#include "pqa-badges.h"

#include "inspection/pqa-inspection-list.h"
#include "list/pqa-list-counts.h"
#include "request/pqa-request-list.h"
#include "time/pqa-local-time.h"

#define SETTLE_MILLISECONDS 300
#define REFRESH_SECONDS 60

/* In the order of the queries. */
static const char *const pages[] = { "requests", "inspections", "findings" };

struct _PqaBadges
{
  GObject parent_instance;

  PqaContext *context;
  GCancellable *cancellable;
  guint soon;
  guint timer;
  guint counts[G_N_ELEMENTS (pages)];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaBadges, pqa_badges, G_TYPE_OBJECT)

static PqaListQuery *
late_requests (PqaContext *context)
{
  PqaRequestFilter filter
      = { .scope = PQA_REQUEST_SCOPE_OVERDUE, .now = pqa_context_now (context) };

  return pqa_request_list_new (&filter);
}

static PqaListQuery *
due_inspections (PqaContext *context)
{
  PqaInspectionFilter filter = { .show = PQA_INSPECTION_SHOW_DUE };
  PqaListOrder order = { 0 };
  PqaListQuery *query = pqa_inspection_list_query (&filter, order);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));

  pqa_list_query_where (query, "i.planned_on <= ?", "t", today);
  return query;
}

static PqaListQuery *
late_findings (PqaContext *context)
{
  PqaFindingFilter filter
      = { .show = PQA_FINDING_SHOW_OVERDUE, .now = pqa_context_now (context) };
  PqaListOrder order = { 0 };

  return pqa_finding_list_query (&filter, order);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaBadges) self = PQA_BADGES (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = pqa_list_counts_finish (result, &error);

  if (counts == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("badges not counted: %s", error->message);
      return;
    }
  for (guint i = 0; i < counts->len; i++)
    self->counts[i] = (guint) g_array_index (counts, gint64, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
count (PqaBadges *self)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_list_query_unref);

  g_ptr_array_add (queries, late_requests (self->context));
  g_ptr_array_add (queries, due_inspections (self->context));
  g_ptr_array_add (queries, late_findings (self->context));
  g_assert (queries->len == G_N_ELEMENTS (pages));
  pqa_list_counts_async (pqa_context_get_database (self->context), queries, self->cancellable,
                         counted_cb, g_object_ref (self));
}

static gboolean
soon_cb (gpointer user_data)
{
  PqaBadges *self = PQA_BADGES (user_data);

  self->soon = 0;
  count (self);
  return G_SOURCE_REMOVE;
}

static gboolean
timer_cb (gpointer user_data)
{
  count (PQA_BADGES (user_data));
  return G_SOURCE_CONTINUE;
}

/* An import saves many times a second. */
static void
database_changed_cb (PqaBadges *self)
{
  if (self->soon == 0)
    self->soon = g_timeout_add (SETTLE_MILLISECONDS, soon_cb, self);
}

static void
pqa_badges_dispose (GObject *object)
{
  PqaBadges *self = PQA_BADGES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (pqa_badges_parent_class)->dispose (object);
}

static void
pqa_badges_class_init (PqaBadgesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_badges_dispose;

  /**
   * PqaBadges::changed:
   *
   * Something has been counted anew.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_BADGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pqa_badges_init (PqaBadges *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * pqa_badges_new:
 * @context: the office
 *
 * Returns: (transfer full): badges that count as long as they are kept
 */
PqaBadges *
pqa_badges_new (PqaContext *context)
{
  PqaBadges *self = g_object_new (PQA_TYPE_BADGES, NULL);

  self->context = g_object_ref (context);
  self->timer = g_timeout_add_seconds (REFRESH_SECONDS, timer_cb, self);
  g_signal_connect_object (pqa_context_get_database (context), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  count (self);
  return self;
}

/**
 * pqa_badges_get:
 * @page_id: a page of the window
 *
 * Returns: how much waits there
 */
guint
pqa_badges_get (PqaBadges *self, const char *page_id)
{
  g_return_val_if_fail (PQA_IS_BADGES (self), 0);

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i], page_id))
      return self->counts[i];
  return 0;
}
