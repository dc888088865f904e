/* pqa-badges.c: how much waits on each page, whether it has been visited or not
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A badge counts what is late: requests and findings past their deadline, inspections whose day
 * has come. It is counted again when something is saved, and when time has gone by.
 */
#include "pqa-badges.h"

#include "inspection/pqa-inspection-list.h"
#include "list/pqa-list-counts.h"
#include "pqa-i18n.h"
#include "request/pqa-request-list.h"
#include "time/pqa-local-time.h"

#define SETTLE_MILLISECONDS 300
#define REFRESH_SECONDS 60

/* What is counted, in the order of the queries. */
typedef enum
{
  LATE_REQUESTS,
  DUE_INSPECTIONS,
  LATE_FINDINGS,
  OWN_LATE_REQUESTS,
  OWN_REQUESTS_AT_RISK,
  N_COUNTS
} Count;

/* Each page's badge. */
static const struct
{
  const char *page;
  Count count;
} badges[] = {
  { "requests", LATE_REQUESTS },
  { "inspections", DUE_INSPECTIONS },
  { "findings", LATE_FINDINGS },
};

struct _PqaBadges
{
  GObject parent_instance;

  PqaContext *context;
  GCancellable *cancellable;
  guint soon;
  guint timer;
  guint counts[N_COUNTS];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaBadges, pqa_badges, G_TYPE_OBJECT)

/* @owner_id: 0 for those of everybody */
static PqaListQuery *
requests (PqaContext *context, PqaRequestScope scope, gint64 owner_id)
{
  PqaRequestFilter filter
      = { .scope = scope, .owner_id = owner_id, .now = pqa_context_now (context) };

  return pqa_request_list_new (&filter);
}

/* Of nobody's requests nothing is counted. */
static PqaListQuery *
own_requests (PqaContext *context, PqaRequestScope scope)
{
  gint64 person_id = pqa_context_get_person_id (context);

  return requests (context, scope, person_id != 0 ? person_id : -1);
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

  g_ptr_array_add (queries, requests (self->context, PQA_REQUEST_SCOPE_OVERDUE, 0));
  g_ptr_array_add (queries, due_inspections (self->context));
  g_ptr_array_add (queries, late_findings (self->context));
  g_ptr_array_add (queries, own_requests (self->context, PQA_REQUEST_SCOPE_OVERDUE));
  g_ptr_array_add (queries, own_requests (self->context, PQA_REQUEST_SCOPE_RISK));
  g_assert (queries->len == N_COUNTS);
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
  g_signal_connect_object (context, "signed-in", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
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

  for (size_t i = 0; i < G_N_ELEMENTS (badges); i++)
    if (g_str_equal (badges[i].page, page_id))
      return self->counts[badges[i].count];
  return 0;
}

/* "3 requests are late, 1 of them yours; 2 of yours are at risk" */
static char *
format_requests (PqaBadges *self)
{
  guint n = self->counts[LATE_REQUESTS];
  guint own = self->counts[OWN_LATE_REQUESTS];
  guint risk = self->counts[OWN_REQUESTS_AT_RISK];
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, ngettext ("%u request is late", "%u requests are late", n), n);
  if (own > 0)
    /* Translators: goes on after "5 requests are late" */
    g_string_append_printf (text, ngettext (", %u of them yours", ", %u of them yours", own), own);
  if (risk > 0)
    /* Translators: goes on after "5 requests are late, 2 of them yours" */
    g_string_append_printf (
        text, ngettext ("; %u of yours is at risk", "; %u of yours are at risk", risk), risk);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * pqa_badges_format:
 * @page_id: a page of the window
 *
 * Returns: (transfer full) (nullable): what waits there for the signed-in person, in words; %NULL
 *   if nothing does
 */
char *
pqa_badges_format (PqaBadges *self, const char *page_id)
{
  guint n;

  g_return_val_if_fail (PQA_IS_BADGES (self), NULL);

  n = pqa_badges_get (self, page_id);
  if (n == 0)
    return NULL;
  if (g_str_equal (page_id, "requests"))
    return format_requests (self);
  if (g_str_equal (page_id, "inspections"))
    return g_strdup_printf (ngettext ("%u inspection is due", "%u inspections are due", n), n);
  return g_strdup_printf (ngettext ("%u finding is late", "%u findings are late", n), n);
}
