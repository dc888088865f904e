/* pqa-duty.c: what somebody does for a zone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-duty.h"

#include "pqa-i18n.h"

static const PqaCode duties[PQA_N_DUTIES] = {
  [PQA_DUTY_CUSTOMER_SERVICE] = { "customer_service", NC_ ("duty", "Customer service") },
  [PQA_DUTY_CUSTOMER_SERVICE_DEPUTY]
  = { "customer_service_deputy", NC_ ("duty", "Customer service, deputy") },
  [PQA_DUTY_MAINTENANCE] = { "maintenance", NC_ ("duty", "Maintenance") },
  [PQA_DUTY_MAINTENANCE_DEPUTY] = { "maintenance_deputy", NC_ ("duty", "Maintenance, deputy") },
};

PQA_DEFINE_CODES (PqaDuty, pqa_duty, duties, "duty")
