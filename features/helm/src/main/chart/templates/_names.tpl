{{- /* SPDX-License-Identifier: Apache-2.0 */ -}}

{{- /* What the objects of this release are called. */ -}}
{{- define "kalends.name" -}}
{{- printf "%s-kalends" .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}

{{- /* The service, under the name that destinationHost has for it in the values of the groupware. */ -}}
{{- define "kalends.service" -}}
{{- printf "%s-core-mw-sync" .Release.Name -}}
{{- end -}}

{{- define "kalends.identity" -}}
{{- .Values.identity.existingSecret | default (printf "%s-identity" (include "kalends.name" .)) -}}
{{- end -}}

{{- define "kalends.selector" -}}
app.kubernetes.io/name: kalends
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "kalends.labels" -}}
{{ include "kalends.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}
