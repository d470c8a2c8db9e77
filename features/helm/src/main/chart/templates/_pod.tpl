{{- /* SPDX-License-Identifier: Apache-2.0 */ -}}

{{- define "kalends.pod.template" -}}
metadata:
  labels:
    {{- include "kalends.labels" . | nindent 4 }}
  annotations:
    # What is read at the start alone; everything else holds without a restart
    checksum/start: {{ get (include "kalends.etc" . | fromYaml) "framework.properties" | sha256sum }}
    {{- with .Values.podAnnotations }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  {{- include "kalends.pod" . | nindent 2 }}
{{- end -}}

{{- /* The pod: it needs no rights in the cluster, and writes to its volume and /tmp alone. */ -}}
{{- define "kalends.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
# Longer than the server waits for requests that are under way
terminationGracePeriodSeconds: 90
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .Values.runAsUser }}
  runAsGroup: {{ .Values.runAsUser }}
  fsGroup: {{ .Values.runAsUser }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
containers:
  - {{ include "kalends.container" . | nindent 4 | trim }}
{{- if .Values.database.url }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "kalends.selector" . | nindent 8 }}
{{- end }}
volumes:
  {{- if .Values.database.url }}
  # What a server keeps for itself while it runs
  - name: data
    emptyDir:
      sizeLimit: 4Gi
  {{- end }}
  - name: etc
    projected:
      defaultMode: 0440
      sources:
        {{- include "kalends.etc.sources" . | nindent 8 }}
  - name: tmp
    emptyDir:
      sizeLimit: 256Mi
{{- with pick .Values "nodeSelector" "tolerations" "affinity" }}
{{- range $name, $value := . }}
{{- if $value }}
{{ $name }}:
  {{- toYaml $value | nindent 2 }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{- define "kalends.container" -}}
name: kalends
image: {{ printf "%s:%s" (required "Set image.repository to where the image of the server is; the chart knows none." .Values.image.repository) (.Values.image.tag | default .Chart.AppVersion) | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
command: [{{ printf "%s/bin/kalends" (trimSuffix "/" .Values.image.home) | quote }}, run]
env:
  - { name: KALENDS_HOST, value: 0.0.0.0 }
  - { name: KALENDS_PORT, value: "8080" }
  - { name: KALENDS_ETC, value: /etc/kalends }
  - { name: KALENDS_DATA, value: /var/lib/kalends }
  {{- with .Values.database }}
  {{- if .url }}
  - { name: KALENDS_DATABASE, value: {{ .url | quote }} }
  - name: KALENDS_DATABASE_USER
    valueFrom: { secretKeyRef: { name: {{ .existingSecret }}, key: {{ .userKey | quote }} } }
  - name: KALENDS_DATABASE_PASSWORD
    valueFrom: { secretKeyRef: { name: {{ .existingSecret }}, key: {{ .passwordKey | quote }} } }
  {{- end }}
  {{- end }}
  - { name: KALENDS_JAVA_OPTS, value: {{ .Values.javaOptions | quote }} }
ports:
  - name: http
    containerPort: 8080
startupProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: { path: /health/ready, port: http }
  periodSeconds: 5
  timeoutSeconds: 5
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: [ALL]
resources:
  {{- toYaml .Values.resources | nindent 2 }}
volumeMounts:
  - { name: etc, mountPath: /etc/kalends, readOnly: true }
  - { name: data, mountPath: /var/lib/kalends }
  - { name: tmp, mountPath: /tmp }
{{- end -}}

{{- /* One folder of all of them, in which Kubernetes replaces every file at one moment. */ -}}
{{- define "kalends.etc.sources" -}}
- configMap:
    name: {{ include "kalends.name" . }}-etc
- configMap:
    name: {{ include "kalends.name" . }}-cascade
    items:
      - { key: core-mw.properties, path: core-mw.properties }
      - { key: contextSets.yml, path: contextSets/core-mw.yml }
      - { key: meta.yml, path: meta/caldav.yml }
- secret:
    name: {{ include "kalends.identity" . }}
    items:
      - { key: identity.yaml, path: identity.yaml }
{{- range $file, $from := .Values.secrets }}
- secret:
    name: {{ $from.secretName }}
    items:
      - { key: {{ $from.key | quote }}, path: {{ printf "secrets/%s" $file | quote }} }
{{- end }}
{{- end -}}
