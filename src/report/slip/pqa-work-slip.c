/* pqa-work-slip.c: what a handler takes along: a request on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "slip/pqa-work-slip.h"

#include "office/pqa-office-store.h"
#include "pages/pqa-page.h"
#include "pqa-i18n.h"
#include "slip/pqa-work-slip-page.h"

static PqaWorkSlip *
new_slip (PqaConnection *connection, const PqaOffice *office, gint64 request_id, GError **error)
{
  PqaRequestDetail *request = pqa_request_detail_load (connection, request_id, error);
  PqaWorkSlip *self;

  if (request == NULL)
    return NULL;
  self = g_new0 (PqaWorkSlip, 1);
  self->office = g_strdup (office->name);
  self->request = request;
  self->zone = g_time_zone_ref (office->zone);
  self->now = pqa_connection_get_now (connection);
  return self;
}

/**
 * pqa_work_slip_load:
 *
 * Returns: (transfer full): what stands on the slip of a request, or NULL with NOT_FOUND
 */
PqaWorkSlip *
pqa_work_slip_load (PqaConnection *connection, gint64 request_id, GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);

  return office != NULL ? new_slip (connection, office, request_id, error) : NULL;
}

/**
 * pqa_work_slip_load_all:
 * @request_ids: (array length=n_requests): in the order in which they are wanted
 *
 * Returns: (transfer full) (element-type PqaWorkSlip): a slip for each, or NULL with NOT_FOUND when
 *   there is no such request, or cancelled
 */
GPtrArray *
pqa_work_slip_load_all (PqaConnection *connection,
                        const gint64 *request_ids,
                        gsize n_requests,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) slips
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_work_slip_free);
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);

  for (gsize i = 0; office != NULL && i < n_requests; i++)
    {
      PqaWorkSlip *slip = NULL;

      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        slip = new_slip (connection, office, request_ids[i], error);
      if (slip == NULL)
        return NULL;
      g_ptr_array_add (slips, slip);
    }
  return office != NULL ? g_steal_pointer (&slips) : NULL;
}

void
pqa_work_slip_free (PqaWorkSlip *self)
{
  g_free (self->office);
  pqa_request_detail_free (self->request);
  g_time_zone_unref (self->zone);
  g_free (self);
}

/**
 * pqa_work_slip_make_name:
 * @slips: (element-type PqaWorkSlip): at least one
 *
 * Returns: (transfer full): what they are called as a print job or a file
 */
char *
pqa_work_slip_make_name (GPtrArray *slips)
{
  const PqaWorkSlip *first = slips->pdata[0];

  if (slips->len == 1)
    /* Translators: %s is the number of a request */
    return g_strdup_printf (_ ("Work Slip %s"), first->request->number);
  return g_strdup_printf (ngettext ("%u Work Slip", "%u Work Slips", slips->len), slips->len);
}

/**
 * pqa_work_slip_lay_out:
 * @slips: (element-type PqaWorkSlip): at least one
 *
 * Returns: (transfer full): A4 pages, each slip beginning on a page of its own
 */
PqaReportPages *
pqa_work_slip_lay_out (GPtrArray *slips)
{
  g_autofree char *name = NULL;
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_page_free);
  const PqaWorkSlip *first;

  g_return_val_if_fail (slips->len > 0, NULL);

  first = slips->pdata[0];
  name = pqa_work_slip_make_name (slips);
  for (guint i = 0; i < slips->len; i++)
    pqa_work_slip_add_pages (slips->pdata[i], pages);
  return pqa_report_pages_new_laid_out (name, first->office, pages);
}
